import { Button } from '@/components/ui/button.tsx';
import { useShopPage } from '../store/context.ts';
import { UNFILTERED } from '../store/route.ts';

export interface ClearFiltersProps {
  label: string;
  variant?: 'quiet';
}

/** Shows everything again. The button goes with that, so the focus moves to the list. */
export function ClearFilters({ label, variant }: ClearFiltersProps) {
  const { router, elements } = useShopPage();
  return (
    <Button
      {...(variant && { variant })}
      onClick={() => {
        elements.focusList();
        router.go(UNFILTERED);
      }}
    >
      {label}
    </Button>
  );
}
