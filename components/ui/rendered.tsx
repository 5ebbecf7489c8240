import { useMemo } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { type PreviewNode, readHtmlPreview } from '@/utils/descriptions/html-preview.ts';

/** A text in HTML as readers will see it. Its links look like links and are none: they cannot be followed from here. */
export function Rendered({ html }: { html: string }) {
  const nodes = useMemo(() => readHtmlPreview(html), [html]);
  return (
    <section
      class="description-text description-rendered"
      dir="auto"
      aria-label={t('description_rendered')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <Nodes nodes={nodes} />
    </section>
  );
}

function Nodes({ nodes }: { nodes: readonly PreviewNode[] }) {
  return (
    <>
      {nodes.map((node, at) => {
        if (typeof node === 'string') return node;
        const { tag: Tag, children } = node;
        if (Tag === 'a') return <Link key={at}>{children}</Link>;
        if (Tag === 'br' || Tag === 'hr') return <Tag key={at} />;
        return (
          <Tag key={at}>
            <Nodes nodes={children} />
          </Tag>
        );
      })}
    </>
  );
}

function Link({ children }: { children: readonly PreviewNode[] }) {
  return (
    <span class="description-link">
      <Nodes nodes={children} />
    </span>
  );
}
