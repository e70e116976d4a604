import { app, type Session, type WebContents } from 'electron';
import { appOrigin, emptyPage } from './app-protocol.ts';

/**
 * Offline and closed by construction, for every session and every page that ever comes into being. Called
 * before the application is ready.
 */
export function lockDown(): void {
  // Chromium cannot sandbox for root; whoever starts it so says so on the command line (tests do).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockSession(session: Session): void {
  // The spell-checker would fetch its dictionary from a server as soon as a window opens.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    const { url } = request;
    const own = url.startsWith(`${appOrigin}/`) || url === emptyPage || url.startsWith('data:image/');
    answer({ cancel: !own });
  });
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event as 'will-navigate', (details) => details.preventDefault());
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
