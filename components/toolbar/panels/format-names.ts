import { t } from '@/utils/browser/i18n.ts';
import { FORMATS, type FormatId } from '@/utils/descriptions/formats.ts';
import type { Template } from '@/utils/settings/schema.ts';
import type { ToolbarModel } from '../view.ts';

/** A format, or the bare link without a tag, which has to be asked for by name. */
export type CopyChoice = FormatId | 'plain';

const NAMES: Readonly<Record<(typeof FORMATS)[number], () => string>> = {
  link: () => t('format_link'),
  'title-link': () => t('format_title_link'),
  markdown: () => t('format_markdown'),
  html: () => t('format_html'),
};

/** The format that the big button copies in. */
export function formatOf({
  format,
  template,
}: Pick<ToolbarModel, 'format' | 'template'>): FormatId {
  if (format === 'template') return `template:${String(template.id)}`;
  return format === 'title_link' ? 'title-link' : format;
}

/** The creator's own formats: all of them when the worker has answered, before that the one in use. */
export function templatesOf({ state, format, template }: ToolbarModel): readonly Template[] {
  if (state) return state.templates;
  const { id, name, body } = template;
  return format === 'template' ? [{ id: String(id), name: String(name), body: String(body) }] : [];
}

/** What a choice is called where it is chosen and where it is confirmed. */
export function formatName(choice: CopyChoice, model: ToolbarModel): string {
  const common = FORMATS.find((each) => each === choice);
  if (common) return NAMES[common]();
  const own = templatesOf(model).find(({ id }) => choice === `template:${id}`);
  return own?.name ?? t('format_link');
}
