/** The words of pages that stand in for another: walls that keep programs or strangers out, and notices that a page is not there. */

/** What a wall against programs calls itself. */
const wall = [
  /^just a moment/i,
  /^(attention required|access (to this page has been )?denied|forbidden|request rejected|blocked|security check)\b/i,
  /\b(are you (a )?(robot|human)|verify (that )?you('re| are) (a )?human|human verification|bot (check|verification)|captcha)\b/i,
  /^pardon our interruption/i,
  /^(checking your browser|ddos[- ]guard|please enable (js|javascript|cookies))/i,
  /^(un momento|acceso denegado)\b/i,
];

/** Where sites send strangers to log in, pay or agree first. */
const gate =
  /\/(log-?in|sign-?in|sign-?up|subscri\w+|register|paywall|consent|collectconsent|accounts?|auth|sso|iniciar-sesion|suscri\w+)(\/|$|[.?])/i;

/** What a page calls itself that is not there. */
const absence = [
  /^(error )?(404|410)\b(?! media)/i,
  /\b(page|article|story|content|url|file|post|document) (was |is |could |can )?(not|no longer|cannot|can't|can’t) (be )?(found|available|exist)/i,
  /\b(page|article|story|content)\b.{0,20}\b(has been|was) (removed|deleted)\b/i,
  /^(not found|page not found|no longer available|oops\b.*not found)/i,
  /\b(página|contenido|artículo|nota|noticia) no (se )?(encontrad[oa]|encuentra|existe|disponible|está disponible)/i,
  /\b(page|article) (introuvable|non trouvée?)|seite (wurde )?nicht gefunden|página não encontrada|pagina non trovata/i,
];

/** Whether a title is a wall's. */
export const isWall = (title: string): boolean => wall.some((pattern) => pattern.test(title));

/** Whether an address is that of a gate. */
export const isGate = ({ hostname, pathname }: URL): boolean =>
  gate.test(pathname) || /^(consent|login|accounts?|auth|sso)\./.test(hostname);

/** Whether a title says that the page is not there. */
export const saysAbsent = (title: string): boolean => absence.some((pattern) => pattern.test(title));
