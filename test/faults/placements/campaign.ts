import { runChapter, type ChapterResult } from './chapter';
import { only, plan } from './plan';
import { placementFigures, type PlacementFigures } from './report';

export interface PlacementOptions {
  readonly seed: number;
  readonly placements: number;
  /** Folder of the built programs. */
  readonly programs: string;
  readonly tell: (line: string) => void;
}

/** Chapter after chapter: each has a server, a record and a program of its own. */
export async function runPlacements({ seed, placements, programs, tell }: PlacementOptions): Promise<PlacementFigures> {
  const chapters = plan(seed, placements);
  const results: ChapterResult[] = [];
  for (const chapter of chapters) {
    const result = await runChapter(chapter, seed, programs);
    results.push(result);
    const counts = `${result.presses.length} presses, ${result.placed} placed, ${result.duplicates.length} duplicates`;
    const rest = `${result.lost.length} lost, ${result.unresolved.length} unresolved`;
    tell(`chapter ${chapter.number + 1} of ${chapters.length} (${chapter.kind}): ${counts}, ${rest}`);
  }
  return placementFigures(results);
}

/** Makes one press of a campaign once more, by itself. Null where there is none of that index. */
export async function replayPlacement(options: PlacementOptions, index: number): Promise<ChapterResult | null> {
  const chapter = only(plan(options.seed, options.placements), index);
  return chapter && runChapter(chapter, options.seed, options.programs);
}
