import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import './toolbar-preview.css';

export interface ToolbarPreviewProps {
  code: MarketplaceCode;
  /** The tracking id that its links would carry. */
  tag: string;
}

/** A drawing of the toolbar at the foot of a product page; nothing in it can be clicked. */
export function ToolbarPreview({ code, tag }: ToolbarPreviewProps) {
  return (
    <figure class="toolbar-preview">
      <div class="toolbar-preview-page" aria-hidden="true">
        <div class="toolbar-preview-content">
          <span class="toolbar-preview-picture" />
          <span class="toolbar-preview-lines">
            <span />
            <span />
            <span />
          </span>
        </div>
        <div class="toolbar-preview-toolbar">
          <img class="mark" src="/icons/mark.svg" alt="" />
          <span class="toolbar-preview-name">{t('extension_name')}</span>
          <span class="toolbar-preview-product">
            <bdi class="toolbar-preview-host">{HOSTS[code]}</bdi>
            <bdi class="toolbar-preview-title">{t('options_sample_title')}</bdi>
          </span>
          <bdi class="toolbar-preview-tag" dir="ltr">
            {tag}
          </bdi>
          <span class="toolbar-preview-copy">{t('welcome_preview_copy')}</span>
          <span class="toolbar-preview-save">
            <Icon name="save" />
          </span>
        </div>
      </div>
      <figcaption class="quiet">{t('welcome_preview_caption')}</figcaption>
    </figure>
  );
}
