import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import './drop-zone.css';

interface DropZoneProps {
  /** Where files can be dropped. */
  root: { current: HTMLElement | null };
  onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped anywhere on a part of the page, and shows so while they are held over it. */
export function DropZone({ root, onFiles }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const element = root.current;
    element?.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    element?.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setOver(false);
      },
      { signal },
    );
    element?.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onFiles(files);
      },
      { signal },
    );
    return () => leaving.abort();
  }, [root, onFiles]);
  return isOver ? (
    <div class="reports-in-drop">
      <Icon name="file-add" />
      <span>{t('reports_in_drop')}</span>
    </div>
  ) : null;
}
