import { expect, it, vi } from 'vitest';
import { createFeedbackStore } from '@/components/ui/feedback-store.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it('says one thing at a time', () => {
  const feedback = createFeedbackStore();
  feedback.copyByHand('the link');
  expect([feedback.toast.value, feedback.byHand.value]).toEqual([null, 'the link']);
  feedback.say({ text: 'Saved' });
  expect([feedback.toast.value, feedback.byHand.value]).toEqual([{ text: 'Saved' }, null]);
  feedback.dismiss();
  expect([feedback.toast.value, feedback.byHand.value]).toEqual([null, null]);
});

it('says the same words again as news', () => {
  const feedback = createFeedbackStore();
  const saved = { text: 'Saved' };
  feedback.say(saved);
  const first = feedback.toast.value;
  feedback.say(saved);
  expect(feedback.toast.value).not.toBe(first);
});

it('says what can be done about a failure', () => {
  const feedback = createFeedbackStore();
  feedback.fail(new ShopError('quota'));
  expect(feedback.toast.value).toMatchObject({ tone: 'bad' });
  expect(feedback.toast.value?.text).toContain('no storage space left');
});

it('takes back what can be taken back', () => {
  const feedback = createFeedbackStore();
  expect(feedback.undo()).toBe(false);
  const undo = vi.fn();
  feedback.say({ text: 'Removed', undo });
  expect(feedback.undo()).toBe(true);
  expect(undo).toHaveBeenCalledOnce();
});
