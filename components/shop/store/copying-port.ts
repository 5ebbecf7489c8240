import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { composeSeveral } from '@/utils/descriptions/compose-several.ts';
import type { Composed, OwnFormat } from '@/utils/descriptions/formats.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { ShopPort } from './port.ts';

/** Which products are copied without a tag: none, those that there is no tag for, all. */
export type Untagged = NonNullable<Parameters<typeof composeSeveral>[4]>;

/** Writes to the clipboard and says so; what the browser refuses is shown to be copied by hand. */
export type PutCopy = (composed: Composed, note: Feedback) => Promise<void>;

/** What copying asks of the page. */
export interface CopyingPort {
  port: Pick<ShopPort, 'settings' | 'details' | 'copy' | 'openOptions' | 'closedAccounts'>;
  /** As they are now; null: not read yet. */
  settings: () => Settings | null;
  /** The formats of the creator's own that can be filled in now. */
  own: () => readonly OwnFormat[];
}
