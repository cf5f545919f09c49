import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startPage } from './app-origin';
import { PAGE_PREFERENCES } from './security';
import type { WindowMemory } from './window-memory';
import { placeOn, SMALLEST } from './window-place';

export interface MainWindowOptions {
  readonly memory: WindowMemory;
  /** Absolute paths. */
  readonly preload: string;
  readonly icon: string;
  /** Lets the developer tools open. */
  readonly dev: boolean;
  /** The system's region. */
  readonly region: string;
  /** Only the tray shows at first, as when started with the computer. */
  readonly hidden?: boolean;
}

/** The grounds of both themes in the look's tokens, so that the window does not flash before its first paint. */
const GROUND = { light: '#f4f5f7', dark: '#0e1014' } as const;

/**
 * Makes the main window and begins to load its page. It is shown at once, empty in its own ground colour: mapping the
 * window then runs beside the loading of the page instead of after its first paint.
 */
export function createMainWindow({
  memory,
  preload,
  icon,
  dev,
  region,
  hidden = false,
}: MainWindowOptions): BrowserWindow {
  const place = placeOn(workAreas(), memory.get().place);
  const window = new BrowserWindow({
    title: 'Thunderdial',
    icon,
    ...place.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: !hidden && !place.maximised,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: true,
    webPreferences: { ...PAGE_PREFERENCES, preload, devTools: dev },
  });
  // Maximising shows the window too.
  if (place.maximised && !hidden) window.maximize();
  remember(window, memory);
  // The page's own title would follow what it shows; the task bar wants the program's name.
  window.on('page-title-updated', (event) => event.preventDefault());
  // A failed load is an empty window; `did-fail-load` tells of it.
  window.loadURL(startPage(region)).catch(() => undefined);
  return window;
}

/** Brings the window in front of the person, whatever state it is in. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}

function remember(window: BrowserWindow, memory: WindowMemory): void {
  const keep = (): void => {
    // The place of a minimised or full-screen window is not one to come back to.
    if (window.isMinimized() || window.isFullScreen() || !window.isVisible()) return;
    memory.keep({ place: { bounds: window.getNormalBounds(), maximised: window.isMaximized() } });
  };
  window.on('resize', keep).on('move', keep).on('maximize', keep).on('unmaximize', keep);
}
