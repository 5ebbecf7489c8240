import { escapeHtml } from '@/utils/text/escape.ts';
import { boxClass } from './looks.ts';
import dockScript from './obs-dock.client.js?raw';
import dockStyle from './obs-dock.css?raw';
import overlayScript from './obs-overlay.client.js?raw';
import type { ObsPlan } from './obs-plan.ts';
import overlayStyle from './overlay.css?raw';

/** The two files that OBS opens, each with all that it needs. */
export interface ObsFiles {
  overlay: string;
  dock: string;
}

/**
 * An overlay and the dock that drives it, made from a plan. Neither asks for anything from anywhere: what the plan says
 * is data that the scripts put on the screen as text, and no script runs but the one that was written here.
 */
export async function obsFiles(plan: ObsPlan): Promise<ObsFiles> {
  const [overlay, dock] = await Promise.all([
    page(plan, overlayStyle, overlayBody(plan), overlayScript),
    page(plan, dockStyle, dockBody(plan), dockScript),
  ]);
  return { overlay, dock };
}

async function page(plan: ObsPlan, style: string, body: string, script: string): Promise<string> {
  // Whatever custom CSS is set in OBS is an inline style, too.
  const policy = `default-src 'none'; script-src 'sha256-${await hashOf(script)}'; style-src 'unsafe-inline'`;
  return `<!doctype html>
<html lang="${escapeHtml(plan.language)}" dir="${plan.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(plan.title)}</title>
<style>
${style}[hidden] { display: none !important; }
</style>
</head>
<body>
${body}
<script type="application/json" id="plan">${dataOf(plan)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function overlayBody({ looks, words }: ObsPlan): string {
  return `<div class="${boxClass(looks)}" dir="auto" hidden>
<p class="overlay-segment" dir="auto"></p>
<div class="overlay-names" dir="auto"></div>
<p class="overlay-more"></p>
<p class="overlay-code">${escapeHtml(words.code)} <b id="code" dir="ltr"></b></p>
<p class="overlay-disclosure" dir="auto"></p>
</div>`;
}

function dockBody({ title, words }: ObsPlan): string {
  const choice = (part: 'segment' | 'code' | 'disclosure', label: string) =>
    `<label><input type="checkbox" data-part="${part}"> ${escapeHtml(label)}</label>`;
  return `<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p id="status" role="status">${escapeHtml(words.waiting)}</p>
<div class="steps">
<button type="button" id="back">${escapeHtml(words.back)}</button>
<button type="button" id="next">${escapeHtml(words.next)}</button>
</div>
<div class="choices">
<label><input type="checkbox" id="hidden"> ${escapeHtml(words.hidden)}</label>
${choice('segment', words.segment)}
${choice('code', words.promo)}
${choice('disclosure', words.disclosure)}
</div>
<ol id="segments" aria-label="${escapeHtml(words.plan)}"></ol>
</main>`;
}

/** As data within a page: nothing in it ends the script, begins a comment or is a line break in one. */
function dataOf(plan: ObsPlan): string {
  return JSON.stringify(plan).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function hashOf(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
