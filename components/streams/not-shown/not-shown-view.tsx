import { ViewHead } from '@/components/ui/view-head.tsx';
import { viewLabel } from '../view-labels.ts';

export function NotShownView() {
  return <ViewHead title={viewLabel('not-shown')} />;
}
