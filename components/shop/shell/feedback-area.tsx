import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { useShopPage } from '../store/context.ts';

// Browsers hardly ever refuse the clipboard to an extension's page.
const CopyByHand = lazy(async () => (await import('@/components/ui/copy-by-hand.tsx')).CopyByHand);

export interface FeedbackAreaProps {
  where: 'page' | 'details';
}

/** What is said about the last action: in the details where they lie over the page, else on the page itself. */
export function FeedbackArea({ where }: FeedbackAreaProps) {
  const { narrow, dialogs, feedback, elements } = useShopPage();
  const areDetailsOver = narrow.details.value && dialogs.sheet.value === 'details';
  if (areDetailsOver !== (where === 'details')) return null;
  const dismiss = () => {
    const hadFocus = document.activeElement?.closest('.shop-feedback');
    feedback.dismiss();
    if (hadFocus) elements.focusList();
  };
  const byHand = feedback.byHand.value;
  return (
    <div class="shop-feedback">
      {byHand !== null && (
        <ErrorBoundary>
          <CopyByHand text={byHand} onClose={dismiss} />
        </ErrorBoundary>
      )}
      <Toast note={feedback.toast.value} onClose={dismiss} />
    </div>
  );
}
