/**
 * The toolbar's elements, without a word in them. Markup, because the browser makes them from it several times faster
 * than by a call for each; constant, so that nothing of a page or a person can ever become markup.
 */
const SKELETON = `
<button class="button tab" hidden><span class="mark"></span></button>
<div class="row" translate="no">
  <div class="brand"><span class="mark"></span><span class="brand-name"></span></div>
  <div class="product">
    <div class="where">
      <span class="host"></span><span class="short"></span><span class="asin"></span>
    </div>
    <span class="title" dir="auto"></span>
    <div class="note" hidden><span class="sign"></span><span class="note-text" dir="auto"></span></div>
    <span class="saved" id="saved" dir="auto"></span>
  </div>
  <div class="anchor">
    <button class="button tag" aria-haspopup="menu" aria-expanded="false">
      <span class="tag-text"></span><span class="icon icon-chevron"></span>
    </button>
  </div>
  <div class="anchor joined">
    <button class="button primary main">
      <span class="label"></span>
      <span class="done" aria-hidden="true"><span class="icon icon-check"></span></span>
    </button>
    <button class="button primary copy" aria-haspopup="menu" aria-expanded="false">
      <span class="icon icon-chevron"></span>
    </button>
  </div>
  <div class="anchor">
    <button class="button save" aria-haspopup="dialog" aria-expanded="false" aria-describedby="saved">
      <span class="icon icon-save"></span><span class="save-text"></span>
    </button>
  </div>
  <div class="anchor">
    <button class="button plain more" aria-haspopup="menu" aria-expanded="false">
      <span class="icon icon-more"></span>
    </button>
  </div>
  <div class="live" role="status"></div>
</div>`;

/** The class of a part of the toolbar. */
export type Part =
  | 'asin'
  | 'brand-name'
  | 'copy'
  | 'done'
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
  | 'title';

/** Finds a part of the toolbar. */
export type FindPart = (name: Part) => HTMLElement;

/** Puts the toolbar's elements into it. @returns what finds them */
export function drawSkeleton(shell: HTMLElement): FindPart {
  shell.innerHTML = SKELETON;
  return (name) => {
    const part = shell.querySelector<HTMLElement>(`.${name}`);
    if (!part) throw new Error(`no ${name}`);
    return part;
  };
}
