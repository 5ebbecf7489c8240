import { useOnAir } from './context.ts';
import { EndDialog } from './end-dialog.tsx';
import { FindDialog } from './find-dialog.tsx';
import { ForgetDialog } from './forget-dialog.tsx';

/** What stands over the window; one at a time. */
export function Dialogs() {
  const { dialog, phase } = useOnAir();
  const close = () => {
    dialog.value = null;
  };
  const isOn = phase.value === 'on' || phase.value === 'paused';
  if (dialog.value === 'find' && phase.value !== 'ended') return <FindDialog onClose={close} />;
  if (dialog.value === 'end' && isOn) return <EndDialog onClose={close} />;
  if (dialog.value === 'forget' && phase.value === 'ended') return <ForgetDialog onClose={close} />;
  return null;
}
