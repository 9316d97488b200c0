import type { FailureMessages } from './messages.js'

const withheld = 'The server did not give the file.'
const faulty = 'The file has errors, so none of it is shown.'

export const failuresEn: FailureMessages = {
  network:
    'The file could not be reached. Check the connection and try again. If that does not help, its server may not allow other sites to read it.',
  offline: 'There is no connection. The graph will load by itself as soon as there is one.',
  disk: 'A page that is opened from a disk may read no other file. Those who made it can put the data into the page, or publish it on a server.',
  silent: 'The server has stopped answering. Try again later.',
  cut: 'The connection broke before the whole file was here. Try again.',
  http: `${withheld} Try again later.`,
  missing: `${withheld} It knows of none at this address: the file may have moved.`,
  forbidden: `${withheld} It is not open to everyone: ask those who publish it.`,
  server: `${withheld} The fault lies with the server: try again later.`,
  'too-large': 'The file is too large to be shown. Take a part of it.',
  'invalid-argument': 'The address of the file is not one. Those who made this page can correct it.',
  'unsupported-format': 'The file is in a format that is not known here. It has to be converted first.',
  'invalid-file': `${faulty} Those who made it can correct them.`,
  'bad-json': `${faulty} Perhaps not all of it has arrived: try again.`,
  'empty-file': 'The file is empty. Try again later, or ask those who publish it.',
  'web-page': 'A web page came in place of the file. One may have to log in first, or the address is wrong.',
  'not-text': 'The address leads to something else than a graph, such as an image. Check the address.',
  'not-a-graph': 'The file holds no graph that can be read here. Check whether it is the right one.',
  'newer-format': 'The file is newer than this page, which cannot read it. The page has to be updated.',
  other: 'The graph cannot be shown. Try again, or load the page anew.',
}
