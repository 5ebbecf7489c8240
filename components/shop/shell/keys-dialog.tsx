import { Dialog } from '@/components/ui/dialog.tsx';
import { ctrlCap, isMac } from '@/components/ui/mac.ts';
import { t } from '@/utils/browser/i18n.ts';

type Line = [keys: readonly string[], what: string];

/** The keyboard map. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const mac = isMac();
  const ctrl = ctrlCap();
  const shift = mac ? '⇧' : t('key_cap_shift');
  const space = t('key_cap_space');
  const del = mac ? '⌫' : t('key_cap_delete');
  const enter = t('key_cap_enter');
  const parts: [title: string, lines: Line[]][] = [
    [
      t('shop_keys_everywhere'),
      [
        [['/', `${ctrl} F`], t('shop_search')],
        [[`${ctrl} Z`], t('common_undo')],
        [[`${ctrl} ${shift} Z`, `${ctrl} Y`], t('shop_redo')],
        [['?'], t('shop_keys')],
      ],
    ],
    [
      t('shop_keys_list'),
      [
        [['↑ ↓', t('key_cap_page'), t('key_cap_ends')], t('shop_key_walk')],
        [[`${shift} ↑ ↓`], t('shop_key_range')],
        [[`${mac ? '⌃' : ctrl} ${space}`, `${ctrl} ${t('key_cap_click')}`], t('shop_key_toggle')],
        [[`${ctrl} A`], t('shop_select_all')],
        [[enter], t('shop_copy_links')],
        [[`${ctrl} ${enter}`], t('common_open_page')],
        [[`${mac ? '⌥' : 'Alt'} ${enter}`], t('shop_details')],
        [['F2'], t('shop_custom_title')],
        [[del], t('shop_delete')],
        [[space, 'M'], t('shop_key_grab')],
        [[`${shift} F10`], t('shop_more')],
      ],
    ],
    [
      t('shop_keys_drag'),
      [
        [['↑ ↓'], t('shop_key_drop_target')],
        [['Tab'], t('shop_key_tree')],
        [[enter], t('shop_key_drop')],
        [[`${ctrl} ${enter}`], t('shop_key_add')],
        [[t('key_cap_escape')], t('shop_key_cancel')],
      ],
    ],
    [
      t('shop_keys_tree'),
      [
        [['↑ ↓', '← →'], t('shop_key_walk')],
        [['N'], t('shop_category_new')],
        [['F2'], t('shop_rename')],
        [[space, 'M'], t('shop_key_grab')],
        [[del], t('shop_category_delete')],
      ],
    ],
  ];
  return (
    <Dialog title={t('shop_keys')} onClose={onClose}>
      <div class="keys">
        {parts.map(([title, lines]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([keys, what]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((each) => (
                      <kbd key={each}>{each}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
