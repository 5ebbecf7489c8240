import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { type ChartLayout, type ChartPoint, chartLayout } from './chart-model.ts';
import './bar-chart.css';

export interface BarChartProps {
  /** What is shown, such as "Fees by day, in EUR". */
  label: string;
  /** In the order of time; at least one. */
  points: readonly ChartPoint[];
  /** A value as it is read. */
  valueText: (value: number) => string;
  /** The same as short as an axis has room for. */
  axisText: (value: number) => string;
  /** What it means that a bar is negative, and that a value is not known: said where there is one. */
  legend?: { minus: string; unknown: string };
}

const HEIGHT = 180;
/** Room for half of the highest line's value. */
const ABOVE = 8;
/** Room for the names of the points. */
const BELOW = 24;
/** Before it could be measured, in CSS pixels. */
const FIRST_WIDTH = 640;
/** Room for the values of the lines. */
const AXIS = 64;

/**
 * A chart of bars that can be read without colours, and point by point with the arrow keys: for screen readers it is a
 * slider over the points. What is negative is hatched, what is not known is dotted. The same stands in a table under it.
 */
export function BarChart({ label, points, valueText, axisText, legend }: BarChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = Math.min(chosen ?? points.length - 1, points.length - 1);
  const rtl = document.documentElement.dir === 'rtl';
  const layout = chartLayout(
    points.map(({ value }) => value),
    { width: Math.max(1, width - AXIS), height: HEIGHT },
  );
  const point = points[current];
  const readout = point ? pointText(point, valueText) : '';
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-label">{label}</span>
        <span class="chart-readout">{readout}</span>
      </figcaption>
      <div
        class="chart-box"
        ref={box}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-description={t('chart_keys')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={current + 1}
        aria-valuetext={readout}
        onKeyDown={(event) => {
          const next = stepInChart(event.key, current, points.length, rtl);
          if (next === null) return;
          event.preventDefault();
          setChosen(next);
        }}
        onPointerMove={({ clientX }) => {
          const at = pointAt(box.current, clientX, points.length, rtl);
          if (at !== null) setChosen(at);
        }}
        onPointerLeave={() => setChosen(null)}
      >
        <Drawing
          points={points}
          layout={layout}
          width={width}
          current={current}
          axisText={axisText}
          rtl={rtl}
        />
      </div>
      {legend && <Legend points={points} legend={legend} />}
    </figure>
  );
}

/** What the patterns mean, of those that are there. */
function Legend({
  points,
  legend,
}: Required<Pick<BarChartProps, 'legend'>> & Pick<BarChartProps, 'points'>) {
  const words = [
    ...(points.some(({ value }) => value < 0) ? [legend.minus] : []),
    ...(points.some(({ isKnown }) => !isKnown) ? [legend.unknown] : []),
  ];
  return words.length > 0 ? <p class="chart-legend">{words.join(' · ')}</p> : null;
}

interface DrawingProps extends Pick<BarChartProps, 'points' | 'axisText'> {
  layout: ChartLayout;
  width: number;
  current: number;
  rtl: boolean;
}

/** Time goes the way that one reads. */
function Drawing(props: DrawingProps) {
  const { layout, width, axisText, rtl, points } = props;
  const id = useUniqueId();
  const x: PlaceOf = (start, span = 0) => (rtl ? width - AXIS - start - span : AXIS + start);
  return (
    <svg
      class="chart-drawing"
      width={width}
      height={HEIGHT + ABOVE + BELOW}
      viewBox={`0 ${-ABOVE} ${width} ${HEIGHT + ABOVE + BELOW}`}
      aria-hidden="true"
    >
      <Patterns id={id} />
      {layout.ticks.map(({ value, top }) => (
        <g key={value}>
          <line
            class={value === 0 ? 'chart-zero' : 'chart-line'}
            x1={x(0)}
            x2={x(width - AXIS)}
            y1={top + 1}
            y2={top + 1}
          />
          <text class="chart-tick" x={x(-6)} y={top + 5} text-anchor={rtl ? 'start' : 'end'}>
            {axisText(value)}
          </text>
        </g>
      ))}
      <Bars {...props} id={id} x={x} />
      {layout.named.map((at) => {
        const { start = 0, width: room = 0 } = layout.bars[at] ?? {};
        return (
          <text
            key={at}
            class="chart-tick"
            x={x(start + room / 2)}
            y={HEIGHT + 18}
            text-anchor="middle"
          >
            {points[at]?.short}
          </text>
        );
      })}
    </svg>
  );
}

/** From the start of the line to the left edge. @param span how wide it is that stands there */
type PlaceOf = (start: number, span?: number) => number;

interface BarsProps extends Pick<DrawingProps, 'points' | 'layout' | 'current'> {
  /** The names of the patterns begin with it. */
  id: string;
  x: PlaceOf;
}

function Bars({ points, layout, current, id, x }: BarsProps) {
  return points.map(({ name, isKnown }, at) => {
    const bar = layout.bars[at];
    if (!bar) return null;
    const place = { x: x(bar.start, bar.width), width: bar.width };
    return (
      <g key={name} class={at === current ? 'chart-current' : undefined}>
        {!isKnown && <rect {...place} y={0} height={HEIGHT} fill={`url(#${id}-unknown)`} />}
        <rect
          {...place}
          class={bar.isNegative ? 'chart-bar chart-minus' : 'chart-bar'}
          y={bar.top + 1}
          height={bar.height}
          fill={bar.isNegative ? `url(#${id}-minus)` : undefined}
        />
      </g>
    );
  });
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-minus`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line class="chart-hatch" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="chart-dot" cx="3" cy="3" r="0.9" />
      </pattern>
    </defs>
  );
}

function pointText(
  { name, value, isKnown, instead }: ChartPoint,
  valueText: BarChartProps['valueText'],
): string {
  if (instead !== undefined) return t('earnings_pair', name, instead);
  const text = t('earnings_pair', name, valueText(value));
  return isKnown ? text : t('chart_unknown', text);
}

/** @returns null for a key that leads nowhere */
function stepInChart(key: string, at: number, count: number, rtl: boolean): number | null {
  const onward = rtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + onward,
    ArrowLeft: at - onward,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    PageUp: at + 7,
    PageDown: at - 7,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

/** The point under the pointer; null: it is beside the chart. */
function pointAt(
  element: HTMLElement | null,
  clientX: number,
  count: number,
  rtl: boolean,
): number | null {
  if (!element) return null;
  const { left, right } = element.getBoundingClientRect();
  const from = rtl ? right - AXIS - clientX : clientX - left - AXIS;
  const at = Math.floor((from / Math.max(1, right - left - AXIS)) * count);
  return at >= 0 && at < count ? at : null;
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const measure = () => setWidth(box.current?.clientWidth || FIRST_WIDTH);
    measure();
    const sizes = new ResizeObserver(measure);
    if (box.current) sizes.observe(box.current);
    return () => sizes.disconnect();
  }, [box]);
  return width;
}
