import { useSecond } from '../state/use-now';
import { clockText } from '../text/duration';
import { isRunning, secondsOf, type Clocked } from './call-clock';

/** A call's clock. It ticks only while the call runs. */
export function CallClock({ call }: { readonly call: Clocked }) {
  return isRunning(call) ? <RunningClock call={call} /> : <ClockText seconds={secondsOf(call, 0)} />;
}

function RunningClock({ call }: { readonly call: Clocked }) {
  return <ClockText seconds={secondsOf(call, useSecond())} />;
}

function ClockText({ seconds }: { readonly seconds: number | null }) {
  // The seconds are not said: a screen reader would do nothing else.
  return (
    <span className="live-clock" role="timer" aria-live="off">
      {seconds === null ? '' : clockText(seconds)}
    </span>
  );
}
