import { ViewHead } from '@/components/ui/view-head.tsx';
import { viewLabel } from '../view-labels.ts';

export function ProgressView() {
  return <ViewHead title={viewLabel('progress')} />;
}
