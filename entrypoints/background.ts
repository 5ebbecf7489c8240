import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '@/utils/browser/answer-messages.ts';
import { onCommand } from '@/utils/browser/commands.ts';
import { createWorkerPort } from '@/utils/browser/worker-port.ts';
import { report } from '@/utils/report.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { createHandlers } from '@/utils/worker/handlers.ts';

/**
 * The worker may be stopped at any moment and start cold for any event:
 * every listener is added at once, and nothing is remembered outside of storage.
 * One file of its own: a worker that starts cold loads it at once, however the pages are cut into parts.
 */
export default defineBackground({
  main() {
    const port = createWorkerPort(connectShop());
    answerMessages(createHandlers(port));
    // Firefox on phones has no commands.
    browser.commands?.onCommand.addListener((command, tab) => {
      onCommand(command, tab).catch(report);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      port.installed(reason).catch(report);
    });
    browser.runtime.onStartup.addListener(() => {
      port.started().catch(report);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      port.alarm(name).catch(report);
    });
    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      port.permissionsAdded(origins).catch(report);
    });
    browser.permissions.onRemoved.addListener(() => {
      port.permissionsRemoved().catch(report);
    });
  },
});
