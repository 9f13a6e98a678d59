/**
 * The CloudFront function that finds the page of a path, as text: it runs at the edge, in a JavaScript of its own.
 * A path with a dot in its last part is a file and stays as it is; the longest prefix of `pages` answers the others.
 */
export function pageOf(pages: Readonly<Record<string, string>>): string {
  const longestFirst = Object.entries(pages).toSorted(([one], [other]) => other.length - one.length);
  return `var pages = ${JSON.stringify(longestFirst)};
function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (path.slice(path.lastIndexOf('/')).indexOf('.') !== -1) return request;
  for (var i = 0; i < pages.length; i++) {
    var prefix = pages[i][0];
    if (prefix === '/' || path === prefix || path.indexOf(prefix + '/') === 0) {
      request.uri = pages[i][1];
      break;
    }
  }
  return request;
}
`;
}
