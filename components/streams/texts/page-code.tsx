import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { QrCode } from '@/components/ui/qr-code.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useStreams } from '../store/context.ts';

/** Pixels of a dot, and dots of quiet ground around the code, of the picture that is saved. */
const DOT = 16;
const QUIET = 4;

/** Her page as a code that phones read, on the screen or as a picture to show in a stream. */
export function PageCode({ page }: { page: string }) {
  const { port, page: shop } = useStreams();
  const place = useRef<HTMLDivElement>(null);

  async function save() {
    const code = place.current?.querySelector('canvas');
    if (!code) return;
    port.saveFile('linkshelf-page-code.png', [await pictureOf(code)], 'image/png');
  }

  return (
    <div class="page-code" ref={place}>
      <QrCode text={page} label={t('streamtext_code_label', page)} />
      <Button icon="download" onClick={() => void save().catch(shop.feedback.fail)}>
        {t('streamtext_code_save')}
      </Button>
    </div>
  );
}

/** Larger, and with the quiet ground around it that cameras need. */
function pictureOf(code: HTMLCanvasElement): Promise<Blob> {
  const side = (code.width + 2 * QUIET) * DOT;
  const picture = new OffscreenCanvas(side, side);
  const context = picture.getContext('2d');
  if (!context) return Promise.reject(new Error('no canvas'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingEnabled = false;
  const inner = code.width * DOT;
  context.drawImage(code, QUIET * DOT, QUIET * DOT, inner, inner);
  return picture.convertToBlob({ type: 'image/png' });
}
