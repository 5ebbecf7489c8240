/** What searching and changing the shop need, and what is said of accounts: loaded after the popup's first list is on the screen. */
export { readClosed } from '@/utils/earnings/accounts/read-accounts.ts';
export { removeProduct, saveProduct } from '@/utils/shop/commands/save-product.ts';
export { undo } from '@/utils/shop/database/journal.ts';
export { loadTexts } from '@/utils/shop/queries/load-texts.ts';
export { search } from '@/utils/shop/search-index/search.ts';
export { markRemindersSeen, readReminders } from '../reminders.ts';
export { createBrowserMark } from '../shop-mark.ts';
