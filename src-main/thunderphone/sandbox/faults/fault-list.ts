import type { RouteName } from '../http/routes';
import type { Scenario } from '../scenario';
import { isModifier, type EndFault, type Fault } from './fault';

/** What waits for one request. */
export type Treatment = {
  readonly scenario: Scenario;
  readonly delayMs: number;
  readonly end: EndFault | undefined;
};

export type FaultList = {
  /** Decides about one request (route undefined: no such route) and counts down the faults it uses. */
  take(scenario: Scenario, route: RouteName | undefined): Treatment;
};

/** Holds how often each fault of a list still applies. */
export function createFaultList(faults: readonly Fault[]): FaultList {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Infinity }));
  return {
    take(scenario, route) {
      const matching = left.filter(({ fault, times }) => times > 0 && (fault.route === '*' || fault.route === route));
      let delayMs = (route === undefined ? undefined : scenario.slowMs[route]) ?? scenario.slowMs['*'] ?? 0;
      let seen = scenario;
      let end: EndFault | undefined;
      for (const entry of matching) {
        const { fault } = entry;
        if (!isModifier(fault)) {
          if (end !== undefined) continue;
          end = fault;
        } else if (fault.kind === 'slow') delayMs += fault.ms;
        else seen = { ...seen, ...fault.switches };
        entry.times -= 1;
      }
      return { scenario: seen, delayMs, end };
    },
  };
}
