import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarPosition } from './actions.ts';
import type { Change, Choice, Question, SessionEffect, SessionEvent } from './session-events.ts';
import { productOf, type SessionState } from './session-state.ts';

export interface Step {
  state: SessionState;
  effects: SessionEffect[];
}

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/** What an event makes of a session, and what has to be done about it. Pure: nothing is done here. */
export function reduce(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'page':
      return onPage(state, event);
    case 'settings':
      return step({ ...state, settings: event.settings });
    case 'refresh':
      return refresh(state);
    case 'answer':
      return onAnswer(state, event);
    case 'choice':
      return onChoice(state, event.choice);
    case 'choice-kept':
      if (event.number !== state.choices) return step(state);
      return refresh({ ...state, choiceLost: !event.kept });
    case 'saved':
      return onSaved(state, event);
    case 'position':
      return onPosition(state, event.position);
    case 'command':
      return onCommand(state, event);
    case 'open':
      return step(state, event);
    case 'changed':
      if (event.seen) return catchUp(state, event.what);
      return step({ ...state, missed: state.missed === 'settings' ? 'settings' : event.what });
    case 'visible':
      return onVisible(state, event.slept);
    case 'orphaned':
      return step({ ...state, trouble: 'orphaned' }, { type: 'settle', answer: null });
  }
}

function step(state: SessionState, ...effects: SessionEffect[]): Step {
  return { state, effects };
}

function onPage(before: SessionState, { page, title }: EventOf<'page'>): Step {
  const same = isSameProduct(before.page, page);
  const kept = same ? before : withoutProduct(before);
  const state = { ...kept, page, title: title ?? kept.title };
  const effects: SessionEffect[] = [{ type: 'page-changed' }];
  if (!same || page.status !== 'product') effects.push({ type: 'settle', answer: null });
  if (productOf(before.page) && page.status === 'none') effects.push({ type: 'leave' });
  // Asked for at once by the address alone, and again when the document has named the parent.
  const { asked } = state;
  const isAsked =
    page.status !== 'product' ||
    (asked?.asin === page.asin && asked.parentAsin === page.parentAsin);
  const next = isAsked ? step(state) : refresh(state);
  return step(next.state, ...effects, ...next.effects);
}

function isSameProduct(one: PageState, other: PageState): boolean {
  const [a, b] = [productOf(one), productOf(other)];
  return a?.asin === b?.asin && a?.marketplace === b?.marketplace;
}

/** Forgets what was about the former product. */
function withoutProduct(state: SessionState): SessionState {
  return {
    ...state,
    title: '',
    answer: null,
    trouble: state.trouble === 'failed' ? null : state.trouble,
    peeking: false,
    asked: null,
    awaited: null,
    choiceLost: false,
  };
}

/** Asks the worker about the product that is shown. */
function refresh(state: SessionState): Step {
  const { page, trouble } = state;
  // Between two products nothing can be asked: that is done when the next is there.
  if (page.status !== 'product') return tellLostChoice({ ...state, asked: null });
  if (trouble === 'orphaned') return step(state, { type: 'settle', answer: null });
  const { marketplace, asin, parentAsin } = page;
  const number = state.questions + 1;
  const question: Question = { number, marketplace, asin, parentAsin };
  return step(
    {
      ...state,
      trouble: null,
      asked: question,
      awaited: number,
      questions: number,
      savedMeanwhile: null,
    },
    { type: 'ask', question },
  );
}

/** An answer that comes too late, or is about another product than was asked for, is not shown. */
function onAnswer(state: SessionState, { question, answer }: EventOf<'answer'>): Step {
  if (question.number !== state.awaited) return step(state);
  const fits = answer?.asin === question.asin && answer.marketplace === question.marketplace;
  const known = answer && fits ? { ...answer, saved: state.savedMeanwhile ?? answer.saved } : null;
  const trouble = state.trouble ?? (known ? null : 'failed');
  const next = tellLostChoice({ ...state, answer: known, trouble, awaited: null });
  return step(next.state, { type: 'settle', answer: known }, ...next.effects);
}

function tellLostChoice(state: SessionState): Step {
  if (!state.choiceLost) return step(state);
  return step({ ...state, choiceLost: false }, { type: 'warn', key: 'toolbar_not_kept' });
}

/** Shows a tag as chosen at once; what a channel brings is known with the next answer. */
function onChoice(state: SessionState, choice: Choice): Step {
  if (!state.answer) return step(state);
  const number = state.choices + 1;
  const answer = 'tag' in choice ? { ...state.answer, chosen: choice.tag } : state.answer;
  // An answer that is on its way knows nothing of the choice.
  return step(
    { ...state, answer, awaited: null, choices: number },
    { type: 'keep-choice', number, choice },
  );
}

/** The worker's answer to a save holds all that is shown of it: there is nothing more to ask. */
function onSaved(state: SessionState, { asin, saved }: EventOf<'saved'>): Step {
  const { answer, asked, awaited } = state;
  const isShown = asked?.asin === asin;
  if (isShown && awaited !== null) {
    return step({ ...state, answer: answer && { ...answer, saved }, savedMeanwhile: saved });
  }
  if (isShown && answer) return step({ ...state, answer: { ...answer, saved } });
  // The page has moved on, maybe to a sibling of what was saved; or the worker had failed before.
  return refresh(state);
}

function onPosition(state: SessionState, position: ToolbarPosition): Step {
  if (!state.settings) return step(state);
  const settings = { ...state.settings, ...position };
  return step({ ...state, settings, peeking: false }, { type: 'keep-position', position });
}

function onCommand(state: SessionState, { command }: EventOf<'command'>): Step {
  const { settings, peeking } = state;
  if (!settings) return step(state);
  const { place, collapsed, hidden } = settings;
  if (command === 'toggle') {
    const hide = peeking || !hidden;
    return onPosition(state, { place, collapsed: hide && collapsed, hidden: hide });
  }
  const shown = { ...state, peeking: peeking || hidden || collapsed };
  return step(shown, { type: 'press', button: command });
}

function onVisible(state: SessionState, slept: boolean): Step {
  if (slept) return catchUp(state, 'settings');
  // Without an answer too: while a page is prerendered, the worker gives it none.
  const { missed, answer } = state;
  return missed || !answer ? catchUp(state, missed ?? 'settings') : step(state);
}

function catchUp(state: SessionState, what: Change): Step {
  const next = refresh({ ...state, missed: null });
  if (what === 'shop') return next;
  return step(next.state, { type: 'read-settings' }, ...next.effects);
}
