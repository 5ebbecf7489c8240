/** What the shop's page loads when something comes in or goes out. */
export { forgetCollected, readCollected, watchCollected } from '@/utils/browser/collected.ts';
export { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
export { setChannels } from '@/utils/settings/edit.ts';
export { restoreBackup } from '@/utils/shop/backup/restore.ts';
export { writeBackup } from '@/utils/shop/backup/write.ts';
export { readColumnWords } from '@/utils/shop/import/columns.ts';
export { saveMany } from '@/utils/shop/save-many.ts';
