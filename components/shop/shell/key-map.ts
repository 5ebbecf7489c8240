import { ctrlCap, isMac } from '@/components/ui/mac.ts';
import { t } from '@/utils/browser/i18n.ts';

/** One or several keys, as their caps name them, that do the same. */
export interface KeyLine {
  keys: readonly string[];
  does: string;
}

export interface KeyPart {
  title: string;
  lines: KeyLine[];
}

/** All keys of the page, named as on the keyboard that is in use. */
export function keyMap(): KeyPart[] {
  const caps = keyCaps();
  return [
    { title: t('shop_keys_everywhere'), lines: pageKeys(caps) },
    { title: t('shop_keys_list'), lines: listKeys(caps) },
    { title: t('shop_keys_drag'), lines: dragKeys(caps) },
    { title: t('shop_keys_tree'), lines: treeKeys(caps) },
    { title: t('plan_keys'), lines: planKeys(caps) },
  ];
}

function keyCaps() {
  const mac = isMac();
  return {
    ctrl: ctrlCap(),
    /** With the space bar, ⌘ is the system's on a Mac. */
    ctrlSpace: mac ? '⌃' : ctrlCap(),
    alt: mac ? '⌥' : 'Alt',
    shift: mac ? '⇧' : t('key_cap_shift'),
    del: mac ? '⌫' : t('key_cap_delete'),
    space: t('key_cap_space'),
    enter: t('key_cap_enter'),
  };
}

type KeyCaps = ReturnType<typeof keyCaps>;

function line(does: string, ...keys: string[]): KeyLine {
  return { keys, does };
}

function pageKeys({ ctrl, shift }: KeyCaps): KeyLine[] {
  return [
    line(t('shop_search'), '/', `${ctrl} F`),
    line(t('common_undo'), `${ctrl} Z`),
    line(t('shop_redo'), `${ctrl} ${shift} Z`, `${ctrl} Y`),
    line(t('shop_keys'), '?'),
  ];
}

function listKeys({ ctrl, ctrlSpace, alt, shift, del, space, enter }: KeyCaps): KeyLine[] {
  return [
    line(t('shop_key_walk'), '↑ ↓', t('key_cap_page'), t('key_cap_ends')),
    line(t('shop_key_range'), `${shift} ↑ ↓`),
    line(t('shop_key_toggle'), `${ctrlSpace} ${space}`, `${ctrl} ${t('key_cap_click')}`),
    line(t('shop_select_all'), `${ctrl} A`),
    line(t('shop_copy_links'), enter),
    line(t('common_open_page'), `${ctrl} ${enter}`),
    line(t('shop_details'), `${alt} ${enter}`),
    line(t('shop_custom_title'), 'F2'),
    line(t('shop_delete'), del),
    line(t('shop_key_grab'), space, 'M'),
    line(t('shop_more'), `${shift} F10`),
  ];
}

function dragKeys({ ctrl, enter }: KeyCaps): KeyLine[] {
  return [
    line(t('shop_key_drop_target'), '↑ ↓'),
    line(t('shop_key_tree'), 'Tab'),
    line(t('shop_key_drop'), enter),
    line(t('shop_key_add'), `${ctrl} ${enter}`),
    line(t('shop_key_cancel'), t('key_cap_escape')),
  ];
}

function treeKeys({ del, space }: KeyCaps): KeyLine[] {
  return [
    line(t('shop_key_walk'), '↑ ↓', '← →'),
    line(t('shop_category_new'), 'N'),
    line(t('shop_rename'), 'F2'),
    line(t('shop_key_grab'), space, 'M'),
    line(t('shop_category_delete'), del),
  ];
}

/** At the number of a segment. */
function planKeys({ ctrl, alt, shift, del, space, enter }: KeyCaps): KeyLine[] {
  return [
    line(t('shop_key_walk'), '↑ ↓', t('key_cap_ends')),
    line(t('shop_key_toggle'), space),
    line(t('shop_key_range'), `${shift} ↑ ↓`),
    line(t('shop_select_all'), `${ctrl} A`),
    line(t('plan_edit_title'), enter, 'F2'),
    line(t('shop_key_grab'), 'M'),
    line(t('plan_key_step'), `${alt} ↑ ↓`),
    line(t('plan_duplicate'), `${ctrl} D`),
    line(t('plan_skip'), 'S'),
    line(t('shop_delete'), del),
  ];
}
