import { Icon, type IconName } from './icon.tsx';
import './beginning.css';

interface BeginningProps {
  icon: IconName;
  label: string;
  text: string;
  onClick: () => void;
}

/** One of the ways to begin where there is nothing yet: an item of a list. */
export function Beginning({ icon, label, text, onClick }: BeginningProps) {
  return (
    <li>
      <button type="button" class="beginning" onClick={onClick}>
        <Icon name={icon} />
        <span>
          <strong>{label}</strong>
          <span class="quiet">{text}</span>
        </span>
      </button>
    </li>
  );
}
