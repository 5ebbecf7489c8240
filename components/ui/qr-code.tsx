import { generate } from 'lean-qr/nano';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import './qr-code.css';

/** A text as a QR code: dark on light also in the dark scheme, because cameras read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const code = useMemo(() => generate(text), [text]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) context.fillRect(x, y, 1, 1);
    }
  }, [code]);
  const { size } = code;
  return (
    <canvas ref={canvas} class="qr-code" width={size} height={size} role="img" aria-label={label} />
  );
}
