/** Stands in for WXT's context of a content script, see `wxt.config.ts`. */
export class ContentScriptContext {}
