import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { useShopPage } from '../store/context.ts';
import { writeRoute } from '../store/route.ts';
import { hrefOf, SECTIONS, type SectionName, sectionOf } from '../store/sections.ts';

const LABELS: Readonly<Record<SectionName, () => string>> = {
  earnings: () => t('section_earnings'),
  streams: () => t('section_streams'),
};

/** The ways to the sections; the shop is where it was left. */
export function SectionLinks() {
  const { router, sections } = useShopPage();
  const route = router.route.value;
  const current = sectionOf(route.at);
  return (
    <nav class="section-links" aria-label={t('sections')}>
      <SectionLink at={null} isCurrent={current === null} label={t('section_shop')} />
      {SECTIONS.map((name) => (
        <SectionLink
          key={name}
          at={name}
          isCurrent={current === name}
          label={LABELS[name]()}
          onIntent={() => void sections[name].preload().catch(report)}
        />
      ))}
    </nav>
  );
}

interface SectionLinkProps {
  at: string | null;
  isCurrent: boolean;
  label: string;
  /** It seems to be meant soon. */
  onIntent?: () => void;
}

function SectionLink({ at, isCurrent, label, onIntent }: SectionLinkProps) {
  const { router } = useShopPage();
  return (
    <a
      href={hrefOf(writeRoute({ ...router.route.value, at }))}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.go({ at });
      }}
    >
      {label}
    </a>
  );
}
