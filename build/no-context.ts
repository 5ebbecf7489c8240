/**
 * Takes the place of WXT's context of a content script. That one announces the script to the page with an event, and
 * ends on an event of the same name, which the page can make: a shop could find out that Linkshelf is there, and
 * switch it off. Nothing here needs a context: the content script lives as long as its page.
 */
export class ContentScriptContext {}
