import { runChapter, type ChapterResult } from './chapter';
import { only, plan } from './plan';
import { placementFigures, type PlacementFigures } from './report';

export interface PlacementOptions {
  readonly seed: number;
  readonly placements: number;
  /** Folder of the built programs. */
  readonly programs: string;
  /** Chapters at a time; 1 where nothing is said. */
  readonly parallel?: number;
  readonly tell: (line: string) => void;
}

/** Chapter after chapter: each has a server, a record and a program of its own. */
export async function runPlacements(options: PlacementOptions): Promise<PlacementFigures> {
  const { seed, placements, programs, parallel = 1, tell } = options;
  const chapters = plan(seed, placements);
  const left = [...chapters];
  const results: ChapterResult[] = [];
  const worker = async (): Promise<void> => {
    for (let chapter = left.shift(); chapter; chapter = left.shift()) {
      const result = await runChapter(chapter, seed, programs);
      results.push(result);
      const counts = `${result.presses.length} presses, ${result.placed} placed, ${result.duplicates.length} duplicates`;
      const rest = `${result.lost.length} lost, ${result.unresolved.length} unresolved`;
      tell(`chapter ${chapter.number + 1} of ${chapters.length} (${chapter.kind}): ${counts}, ${rest}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return placementFigures(results);
}

/** Makes one press of a campaign once more, by itself. Null where there is none of that index. */
export async function replayPlacement(options: PlacementOptions, index: number): Promise<ChapterResult | null> {
  const chapter = only(plan(options.seed, options.placements), index);
  return chapter && runChapter(chapter, options.seed, options.programs);
}
