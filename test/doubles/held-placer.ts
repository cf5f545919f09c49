import type { CallPlacer, PlacementOutcome } from '../../src-main/calls/ports';
import type { PlacementRequest } from '../../src-main/domain/call/placement';

/** Keeps what was sent, and answers when the test says so: oldest request first. */
export class HeldPlacer implements CallPlacer {
  readonly sent: PlacementRequest[] = [];
  private answers: ((outcome: PlacementOutcome) => void)[] = [];

  place(_account: unknown, request: PlacementRequest): Promise<PlacementOutcome> {
    this.sent.push(request);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  answer(outcome: PlacementOutcome): void {
    this.answers.shift()?.(outcome);
  }
}
