import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

type Native = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'label' | 'children' | 'class'
>;

export interface ButtonProps extends Native {
  /** `primary`: the one thing to do here. `plain`: the usual one. `quiet`: without a border. */
  variant?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  /** Further classes, for where the button stands in its view. */
  class?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

/** A button with words, and a picture before them where it helps. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', icon, class: more = '', buttonRef = null, children, ...rest } = props;
  return (
    <button type="button" class={`button button-${variant} ${more}`} ref={buttonRef} {...rest}>
      {icon && <Icon name={icon} />}
      <span class="button-text">{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Native {
  icon: IconName;
  /** What it does: read out, and shown when the pointer rests on it. */
  label: string;
  class?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/**
 * A button that is only a picture. Its name is what the pointer shows: the same as `aria-label`, too, some screen readers
 * would read twice. Only where a shorter `title` is given are there both.
 */
export function IconButton(props: IconButtonProps) {
  const { icon, label, title = label, class: more = '', buttonRef = null, ...rest } = props;
  return (
    <button
      type="button"
      class={`button button-icon ${more}`}
      {...(title === label ? {} : { 'aria-label': label })}
      title={title}
      ref={buttonRef}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
