/** What the shop's page loads when something comes in or goes out. */

export { createBackups } from '@/utils/browser/backups.ts';
export { beforeMany } from '@/utils/browser/before-many.ts';
export { forgetCollected, readCollected, watchCollected } from '@/utils/browser/collected.ts';
export { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
export { setChannels } from '@/utils/settings/edit.ts';
export { saveMany } from '@/utils/shop/commands/save-many.ts';
export { readColumnWords } from '@/utils/shop/transfer/import/columns.ts';
