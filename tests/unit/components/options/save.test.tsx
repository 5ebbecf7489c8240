// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { type Save, SaveNote, useSaver } from '@/components/options/save.tsx';
import { SettingsError } from '@/utils/settings/settings-error.ts';
import { click, control, settled, show, text } from '../../view.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

function Place({ save }: { save: Save }) {
  const saver = useSaver(save);
  return (
    <>
      <button type="button" onClick={() => void saver.run((settings) => settings)}>
        Change
      </button>
      <SaveNote saver={saver} />
    </>
  );
}

describe('saving', () => {
  it.each([
    ['quota', 'full'],
    ['newer', 'newer Linkshelf'],
    ['invalid', 'What you entered is still here.'],
  ] as const)('that fails with %s says "%s"', async (reason, said) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const root = await show(<Place save={() => Promise.reject(new SettingsError(reason))} />);
    await click(control('Change'));
    expect(text(root.querySelector('[role="status"]'))).toContain(said);
    vi.restoreAllMocks();
  });

  it('that fails for no known reason is reported to the console, once', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const root = await show(<Place save={() => Promise.reject(new Error('torn cable'))} />);
    await click(control('Change'));
    expect(text(root)).toContain('Not saved.');
    expect(log).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('says how the newest change went, not an older one that ends later', async () => {
    const ends: ((error?: Error) => void)[] = [];
    const save: Save = () =>
      new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve()));
      });
    const root = await show(<Place save={save} />);
    await click(control('Change'));
    await click(control('Change'));
    await settled(() => ends[1]?.());
    await settled(() => ends[0]?.(new SettingsError('quota')));
    expect(text(root.querySelector('[role="status"]'))).toBe('Saved');
  });
});
