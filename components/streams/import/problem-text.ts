import { t } from '@/utils/browser/i18n.ts';
import type { ReadProblem } from '@/utils/streams/transfer/run-of-show.ts';

const TEXTS: Readonly<Record<ReadProblem['what'], (text: string) => string>> = {
  duration: (text) => t('streams_list_problem_duration', text),
  kind: (text) => t('streams_list_problem_kind', text),
  products: (text) => t('streams_list_problem_products', text),
  every: (text) => t('streams_list_problem_every', text),
  sites: (text) => t('streams_list_problem_sites', text),
  long: (text) => t('streams_list_problem_long', text),
  many: (text) => t('streams_list_problem_many', text),
  stream: (text) => t('streams_list_problem_stream', text),
};

/** What could not be read, and where. */
export function problemText({ line, what, text }: ReadProblem): string {
  const said = TEXTS[what](text);
  return line === null ? said : t('streams_list_problem_line', line, said);
}
