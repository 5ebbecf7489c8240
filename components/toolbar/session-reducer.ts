import type { PageState } from '@/utils/product-page/page-state.ts';
import type {
  Change,
  Question,
  SessionEffect,
  SessionEvent,
  ToolbarPosition,
} from './session-events.ts';
import { INITIAL_STATE, type SessionState } from './session-state.ts';

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
    case 'revised':
      return onRevised(state, event);
    case 'position':
      return onPosition(state, event.change);
    case 'command':
      return onCommand(state, event);
    case 'changed':
      if (event.seen) return catchUp(state, event.what);
      return step({ ...state, missed: state.missed === 'settings' ? 'settings' : event.what });
    case 'visible':
      return onVisible(state, event.slept);
    case 'open':
      return step(state, event);
    case 'failed':
      // An orphaned toolbar has its own lasting sentence, and no texts for others.
      return state.trouble === 'orphaned' ? step(state) : step(state, event);
    case 'orphaned':
      return step({ ...state, trouble: 'orphaned' });
  }
}

function step(state: SessionState, ...effects: SessionEffect[]): Step {
  return { state, effects };
}

function onPage(before: SessionState, { page, title }: EventOf<'page'>): Step {
  const kept = isSameProduct(before.page, page) ? before : withoutProduct(before);
  const state = { ...kept, page, title: title ?? kept.title };
  if (page.status === 'none') {
    return before.page.status === 'none' ? step(state) : step(state, { type: 'leave' });
  }
  // The address alone is enough for the link. The rest is asked for when the document has named the parent.
  const { asked } = state;
  const isAsked =
    page.status === 'waiting' ||
    !page.confirmed ||
    (asked?.asin === page.asin && asked.parentAsin === page.parentAsin);
  return isAsked ? step(state) : refresh(state);
}

function isSameProduct(one: PageState, other: PageState): boolean {
  return productKey(one) === productKey(other);
}

/** Empty where there is no product. */
function productKey(page: PageState): string {
  return page.status === 'none' ? '' : page.marketplace + page.asin;
}

/** Forgets what was about the former product. */
function withoutProduct({ settings, missed, trouble }: SessionState): SessionState {
  const lasting = trouble === 'orphaned' ? trouble : null;
  return { ...INITIAL_STATE, settings, missed, trouble: lasting };
}

/** Asks the worker about the product that is shown. */
function refresh(state: SessionState): Step {
  const { page, trouble } = state;
  // Between two products nothing can be asked: that is done when the next is there.
  if (page.status !== 'product') return step({ ...state, asked: null });
  if (trouble === 'orphaned') return step(state);
  const question: Question = { ...page };
  return step(
    { ...state, trouble: null, asked: question, awaited: question },
    { type: 'ask', question },
  );
}

/** An answer that comes too late, or is about another product than was asked for, is not shown. */
function onAnswer(state: SessionState, { question, answer }: EventOf<'answer'>): Step {
  if (question !== state.awaited) return step(state);
  const fits = answer?.asin === question.asin && answer.marketplace === question.marketplace;
  const known = fits ? answer : null;
  const trouble = state.trouble ?? (known ? null : 'failed');
  return step({ ...state, answer: known, trouble, awaited: null });
}

/** An answer that is on its way knows nothing of what was done meanwhile. */
function onRevised(state: SessionState, { asin, revision }: EventOf<'revised'>): Step {
  const { answer } = state;
  if (answer?.asin !== asin) return step(state);
  return step({ ...state, answer: { ...answer, ...revision }, awaited: null });
}

function onPosition(state: SessionState, change: Partial<ToolbarPosition>): Step {
  if (!state.settings) return step(state);
  const settings = { ...state.settings, ...change };
  const { place, collapsed, hidden } = settings;
  const position = { place, collapsed, hidden };
  return step({ ...state, settings, peeking: false }, { type: 'keep-position', position });
}

function onCommand(state: SessionState, { command }: EventOf<'command'>): Step {
  const { settings, peeking } = state;
  if (!settings) return step(state);
  const { collapsed, hidden } = settings;
  if (command === 'toggle') {
    const hide = peeking || !hidden;
    return onPosition(state, { collapsed: hide && collapsed, hidden: hide });
  }
  const shown = { ...state, peeking: peeking || hidden || collapsed };
  return step(shown, { type: 'press', command });
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
