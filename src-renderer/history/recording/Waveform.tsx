import { useEffect, useMemo, useRef, useState } from 'react';
import { bars, type Peaks } from './sound/peaks';

/** A bar and the gap beside it, CSS px. */
const PITCH = 3;
const HEIGHT = 40;
const FLAT = 2;

interface WaveformProps {
  readonly peaks: Peaks | null;
  /** 0 to 1; null: there is nothing to be played yet. */
  readonly played: number | null;
}

/** How loud the recording is along its length; a flat line until that is known. Drawn for the eye alone. */
export function Waveform({ peaks, played }: WaveformProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const path = useMemo(() => wave(peaks, Math.max(1, Math.floor(width / PITCH))), [peaks, width]);
  return (
    <div ref={frame} className="waveform" aria-hidden="true">
      <svg width={width} height={HEIGHT}>
        <path d={path} />
      </svg>
      {played !== null && (
        <div className="waveform-played" style={{ width: `${String(played * 100)}%` }}>
          <svg width={width} height={HEIGHT}>
            <path d={path} />
          </svg>
        </div>
      )}
    </div>
  );
}

function wave(peaks: Peaks | null, count: number): string {
  return bars(peaks ?? [0], count)
    .map((loud, nth) => {
      const half = Math.max(FLAT, Math.round(loud * HEIGHT)) / 2;
      return `M${String(nth * PITCH)} ${String(HEIGHT / 2 - half)}h2v${String(half * 2)}h-2z`;
    })
    .join('');
}
