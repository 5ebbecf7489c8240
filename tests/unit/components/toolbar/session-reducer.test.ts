import { expect, test } from 'vitest';
import type { Question, SessionEffect, SessionEvent } from '@/components/toolbar/session-events.ts';
import { reduce } from '@/components/toolbar/session-reducer.ts';
import { INITIAL_STATE, type SessionState } from '@/components/toolbar/session-state.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { toolbarState } from './models.ts';

const ASIN = 'B0TESTAAA1';
const NONE: PageState = { status: 'none' };
const PAGE: Question = {
  status: 'product',
  marketplace: 'DE',
  asin: ASIN,
  parentAsin: null,
  confirmed: true,
};
const WITH_PARENT: PageState = { ...PAGE, parentAsin: 'B0TESTAAA0' };
const OTHER: PageState = { ...PAGE, asin: 'B0TESTAAA2' };
const WAITING: PageState = { status: 'waiting', marketplace: 'DE', asin: ASIN };

const QUESTION: Question = { ...PAGE };
const LATER: Question = { ...QUESTION };
const ANSWER = toolbarState();
const SAVED = { saved: true, categories: [], sibling: null };
const SHOWN = {
  place: 'bottom',
  collapsed: false,
  hidden: false,
  theme: '',
  off: [],
  channel: '',
  format: 'link' as const,
  template: {},
  links: null,
} as const;
const SETTINGS = { ...SHOWN, off: [] };

/** The page has been asked for; its answer is on its way. */
const ASKED = { page: PAGE, title: 'Lip Tint', asked: QUESTION, awaited: QUESTION };
/** The answer has come. */
const KNOWN = { ...ASKED, awaited: null, answer: ANSWER, settings: SETTINGS };
const HIDDEN = { ...KNOWN, settings: { ...SETTINGS, hidden: true } };

const ask = (question: Question): SessionEffect => ({ type: 'ask', question });
const NOT_KEPT = { type: 'failed', warning: 'toolbar_not_kept' } as const;
const OPEN = { type: 'open', page: 'shop' } as const;
const READ: SessionEffect = { type: 'read-settings' };
const show = (page: PageState, title: string | null = null): SessionEvent => ({
  type: 'page',
  page,
  title,
});
const answered = (question: Question, answer: SessionState['answer']): SessionEvent => ({
  type: 'answer',
  question,
  answer,
});
const command = (name: 'copy' | 'save' | 'toggle'): SessionEvent => ({
  type: 'command',
  command: name,
});

type Row = [string, Partial<SessionState>, SessionEvent, Partial<SessionState>, SessionEffect[]];

test.each<Row>([
  // The page
  ['a product', {}, show(PAGE), { asked: QUESTION }, [ask(QUESTION)]],
  ['its title', ASKED, show(PAGE, 'Lip Tint, Rose'), { title: 'Lip Tint, Rose' }, []],
  [
    'its parent',
    ASKED,
    show(WITH_PARENT),
    { title: 'Lip Tint' },
    [ask({ ...QUESTION, parentAsin: 'B0TESTAAA0' })],
  ],
  [
    'another product',
    { ...KNOWN, peeking: true, trouble: 'failed' },
    show(OTHER),
    { answer: null, title: '', peeking: false, trouble: null, settings: SETTINGS },
    [ask({ ...QUESTION, asin: 'B0TESTAAA2' })],
  ],
  ['between two products', ASKED, show(WAITING), { awaited: QUESTION, title: 'Lip Tint' }, []],
  ['no product any more', KNOWN, show(NONE), { answer: null, asked: null }, [{ type: 'leave' }]],

  // The worker's answer
  ['an answer', ASKED, answered(QUESTION, ANSWER), { answer: ANSWER }, []],
  ['none', KNOWN, answered(LATER, null), { answer: ANSWER, trouble: null }, []],
  ['a failure', ASKED, answered(QUESTION, null), { trouble: 'failed' }, []],
  [
    'an answer to an earlier question',
    { ...ASKED, awaited: LATER },
    answered(QUESTION, ANSWER),
    { answer: null, awaited: LATER },
    [],
  ],
  [
    'an answer about another product',
    ASKED,
    answered(QUESTION, toolbarState({ asin: 'B0TESTAAA2' })),
    { answer: null, trouble: 'failed' },
    [],
  ],
  [
    'asked again',
    { ...ASKED, awaited: null, trouble: 'failed' },
    { type: 'refresh' },
    { trouble: null, awaited: QUESTION },
    [ask(QUESTION)],
  ],
  [
    'asked again between two products: not before the next is there',
    { ...KNOWN, page: WAITING },
    { type: 'refresh' },
    { asked: null },
    [],
  ],

  // What the creator does
  [
    'saved',
    KNOWN,
    { type: 'revised', asin: ASIN, revision: { saved: SAVED } },
    { answer: { ...ANSWER, saved: SAVED } },
    [],
  ],
  [
    'a tag chosen while an answer is on its way',
    { ...KNOWN, awaited: QUESTION },
    { type: 'revised', asin: ASIN, revision: { chosen: 'blog-21' } },
    { answer: { ...ANSWER, chosen: 'blog-21' }, awaited: null },
    [],
  ],
  [
    'saved, but another product is shown',
    KNOWN,
    { type: 'revised', asin: 'B0TESTAAA2', revision: { saved: SAVED } },
    { answer: ANSWER },
    [],
  ],
  [
    'moved to the top',
    { ...KNOWN, peeking: true },
    { type: 'position', change: { place: 'top' } },
    { peeking: false },
    [{ type: 'keep-position', position: { place: 'top', collapsed: false, hidden: false } }],
  ],
  ['the key for copying', KNOWN, command('copy'), {}, [{ type: 'press', command: 'copy' }]],
  [
    'the key for saving on a hidden toolbar',
    HIDDEN,
    command('save'),
    { peeking: true },
    [{ type: 'press', command: 'save' }],
  ],
  [
    'the key for hiding',
    KNOWN,
    command('toggle'),
    { settings: { ...SETTINGS, hidden: true } },
    [{ type: 'keep-position', position: { place: 'bottom', collapsed: false, hidden: true } }],
  ],
  [
    'the key for showing',
    HIDDEN,
    command('toggle'),
    { settings: SETTINGS },
    [{ type: 'keep-position', position: { place: 'bottom', collapsed: false, hidden: false } }],
  ],

  ['her shop is wanted', KNOWN, OPEN, {}, [OPEN]],
  ['something did not work', KNOWN, NOT_KEPT, {}, [NOT_KEPT]],
  ['the same, orphaned', { ...KNOWN, trouble: 'orphaned' }, NOT_KEPT, {}, []],

  // What happens elsewhere
  [
    'settings',
    { page: PAGE },
    { type: 'settings', settings: SETTINGS },
    { settings: SETTINGS },
    [],
  ],
  ['the shop', KNOWN, { type: 'changed', what: 'shop', seen: true }, {}, [ask(QUESTION)]],
  [
    'the settings',
    KNOWN,
    { type: 'changed', what: 'settings', seen: true },
    {},
    [READ, ask(QUESTION)],
  ],
  ['out of sight', KNOWN, { type: 'changed', what: 'shop', seen: false }, { missed: 'shop' }, []],
  [
    'out of sight, after the settings',
    { ...KNOWN, missed: 'settings' },
    { type: 'changed', what: 'shop', seen: false },
    { missed: 'settings' },
    [],
  ],
  [
    'seen again, the shop was missed',
    { ...KNOWN, missed: 'shop' },
    { type: 'visible', slept: false },
    { missed: null },
    [ask(QUESTION)],
  ],
  ['seen again, nothing was missed', KNOWN, { type: 'visible', slept: false }, {}, []],
  ['seen without an answer', ASKED, { type: 'visible', slept: false }, {}, [READ, ask(QUESTION)]],
  ['back from the cache', KNOWN, { type: 'visible', slept: true }, {}, [READ, ask(QUESTION)]],
  ['orphaned', KNOWN, { type: 'orphaned' }, { trouble: 'orphaned' }, []],
  [
    'orphaned for good',
    { ...KNOWN, trouble: 'orphaned' },
    show(OTHER),
    { trouble: 'orphaned' },
    [],
  ],
])('%s', (_what, given, event, expected, effects) => {
  const step = reduce({ ...INITIAL_STATE, ...given }, event);
  expect(step.state).toMatchObject(expected);
  expect(step.effects).toEqual(effects);
});
