import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import './toolbar-preview.css';

export interface ToolbarPreviewProps {
  code: MarketplaceCode;
  /** The id that its links would carry. */
  tag: string;
}

/** How the toolbar will look at the foot of a product page: drawn, nothing in it can be pressed. */
export function ToolbarPreview({ code, tag }: ToolbarPreviewProps) {
  return (
    <figure class="bar-preview">
      <div class="bar-preview-page" aria-hidden="true">
        <div class="bar-preview-content">
          <span class="bar-preview-picture" />
          <span class="bar-preview-lines">
            <span />
            <span />
            <span />
          </span>
        </div>
        <div class="bar-preview-bar">
          <img class="mark" src="/icons/mark.svg" alt="" />
          <span class="bar-preview-name">{t('extension_name')}</span>
          <span class="bar-preview-product">
            <bdi>{HOSTS[code]}</bdi>
            <bdi class="bar-preview-title">{t('options_sample_title')}</bdi>
          </span>
          <bdi class="bar-preview-tag" dir="ltr">
            {tag}
          </bdi>
          <span class="bar-preview-copy">{t('welcome_preview_copy')}</span>
          <span class="bar-preview-save">
            <Icon name="save" />
          </span>
        </div>
      </div>
      <figcaption class="quiet">{t('welcome_preview_caption')}</figcaption>
    </figure>
  );
}
