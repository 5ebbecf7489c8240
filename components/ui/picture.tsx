import { useState } from 'preact/hooks';
import { pictureUrl } from '@/utils/product-page/pictures.ts';
import { Icon } from './icon.tsx';
import './picture.css';

export interface PictureProps {
  /** The page's own URL of the picture; shown only when it is on one of Amazon's image hosts. */
  image: string | null;
  /** Longest side in CSS pixels. */
  size: number;
  /** The picture fills what it stands in; `size` is then only asked of the host. */
  fills?: boolean;
  /** The creator's setting; without pictures nothing is requested and a drawn one stands in. */
  shown: boolean;
}

/** A product's picture beside its title, which says all that it says: screen readers skip it. */
export function Picture({ image, size, fills = false, shown }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const url = shown ? pictureUrl(image, size) : null;
  return (
    <span class="picture" style={fills ? {} : { inlineSize: `${size}px`, blockSize: `${size}px` }}>
      {url !== null && url !== broken ? (
        <img
          src={url}
          width={size}
          height={size}
          alt=""
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      ) : (
        <Icon name="link" />
      )}
    </span>
  );
}
