// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Dialog } from '@/components/ui/dialog.tsx';
import { click, control, settled, show } from '../../view.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it('opens as a modal dialog with its title, and gives the focus back', async () => {
  const view = (open: boolean) => (
    <>
      <button type="button">Before</button>
      {open && (
        <Dialog title="Paste" onClose={vi.fn()}>
          <p>Inside</p>
        </Dialog>
      )}
    </>
  );
  const root = await show(view(false));
  control('Before').focus();
  await show(view(true), root);
  const dialog = root.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
  expect(title?.textContent).toBe('Paste');
  control('Close').focus();
  await show(view(false), root);
  expect(document.activeElement).toBe(control('Before'));
});

it('gives the focus to what the page is about where an address has opened it', async () => {
  const view = (open: boolean) => (
    <main>
      <h2 tabIndex={-1}>Accounts</h2>
      {open && (
        <Dialog title="Paste" onClose={vi.fn()}>
          <p>Inside</p>
        </Dialog>
      )}
    </main>
  );
  const root = await show(view(true));
  await show(view(false), root);
  expect(document.activeElement?.textContent).toBe('Accounts');
});

it('asks to be closed by its cross, by Escape and by a press beside it, not inside it', async () => {
  const onClose = vi.fn();
  const root = await show(
    <Dialog title="Paste" onClose={onClose}>
      <p>Inside</p>
    </Dialog>,
  );
  const press = (element: Element | null) =>
    settled(() => element?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
  await press(root.querySelector('p'));
  expect(onClose).not.toHaveBeenCalled();
  await press(root.querySelector('dialog'));
  expect(onClose).toHaveBeenCalledTimes(1);
  await click(control('Close'));
  expect(onClose).toHaveBeenCalledTimes(2);
  const cancel = new Event('cancel', { cancelable: true });
  await settled(() => root.querySelector('dialog')?.dispatchEvent(cancel));
  expect(onClose).toHaveBeenCalledTimes(3);
  expect(cancel.defaultPrevented).toBe(true);
});
