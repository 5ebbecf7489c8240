/** The id of a part of the toolbar. */
export type Part =
  | 'asin'
  | 'brand-name'
  | 'copy'
  | 'end'
  | 'host'
  | 'label'
  | 'live'
  | 'main'
  | 'more'
  | 'note'
  | 'note-text'
  | 'row'
  | 'save'
  | 'save-text'
  | 'saved'
  | 'short'
  | 'sign'
  | 'tab'
  | 'tag'
  | 'tag-text'
  | 'title'
  | 'toolbar';

/** Finds a part of the toolbar. */
export type FindPart = (name: Part) => HTMLElement;

/**
 * Puts the toolbar's elements into its root, without a word in them. Markup, because the browser makes them from it
 * several times faster than by a call for each; a constant, as Mozilla's check wants to see it in this place, so that
 * nothing of a page or a person can ever become markup.
 * @returns what finds them
 */
export function drawSkeleton(root: ShadowRoot): FindPart {
  root.innerHTML = `
<section class="toolbar" id="toolbar">
<button class="button tab" id="tab" hidden><span class="mark"></span></button>
<div class="row" id="row" translate="no">
<div class="brand"><span class="mark"></span><span class="brand-name" id="brand-name"></span></div>
<div class="product">
<div class="where">
<span class="host" id="host"></span><span class="short" id="short"></span><span class="asin" id="asin"></span></div>
<span class="title" id="title" dir="auto"></span>
<div class="note" id="note" hidden>
<span class="sign" id="sign"></span><span class="note-text" id="note-text" dir="auto"></span>
</div>
<span class="saved" id="saved" dir="auto"></span>
</div>
<div class="anchor">
<button class="button tag" id="tag" aria-haspopup="menu" aria-expanded="false">
<span class="tag-text" id="tag-text"></span><span class="icon icon-chevron"></span>
</button>
</div>
<div class="anchor joined">
<button class="button primary main" id="main">
<span class="label" id="label"></span>
</button>
<button class="button primary copy" id="copy" aria-haspopup="menu" aria-expanded="false">
<span class="icon icon-chevron"></span>
</button>
</div>
<div class="anchor">
<button class="button save" id="save" aria-haspopup="dialog" aria-expanded="false" aria-describedby="saved">
<span class="icon icon-save"></span><span class="save-text" id="save-text"></span>
</button>
</div>
<div class="anchor">
<button class="button plain more" id="more" aria-haspopup="menu" aria-expanded="false">
<span class="icon icon-more"></span>
</button>
</div>
<div class="live" id="live" role="status"></div>
</div>
</section>
<div class="end" id="end" hidden></div>`;
  return (name) => {
    const part = root.getElementById(name);
    if (!part) throw new Error(`no ${name}`);
    return part;
  };
}
