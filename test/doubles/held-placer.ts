import type { CallPlacer, PlacementConnection, PlacementOutcome } from '../../src-main/calls/ports';
import type { PlacementRequest } from '../../src-main/domain/call/placement';
import type { AccountId } from '../../src-main/domain/ids';

/** Keeps what was sent and how many connections wait, and answers when the test says so: oldest request first. */
export class HeldPlacer implements CallPlacer {
  readonly sent: PlacementRequest[] = [];
  /** Connections that are open and have carried nothing. */
  waiting = 0;
  private answers: ((outcome: PlacementOutcome) => void)[] = [];

  connect(account: AccountId): PlacementConnection {
    this.waiting += 1;
    let open = true;
    const end = () => {
      if (open) this.waiting -= 1;
      open = false;
    };
    return { place: (request) => (end(), this.place(account, request)), close: end };
  }

  place(_account: AccountId, request: PlacementRequest): Promise<PlacementOutcome> {
    this.sent.push(request);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  answer(outcome: PlacementOutcome): void {
    this.answers.shift()?.(outcome);
  }
}
