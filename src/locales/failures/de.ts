import type { FailureMessages } from './messages.js'

const withheld = 'Der Server hat die Datei nicht ausgeliefert.'
const faulty = 'Die Datei enthält Fehler; deshalb wird nichts aus ihr gezeigt.'

export const failuresDe: FailureMessages = {
  network:
    'Die Datei war nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Hilft das nicht, erlaubt der Server anderen Seiten vielleicht nicht, sie zu lesen.',
  offline: 'Es besteht keine Verbindung. Sobald es wieder eine gibt, wird der Graph von selbst geladen.',
  disk: 'Eine Seite, die von einem Datenträger geöffnet wird, darf keine andere Datei lesen. Wer sie gemacht hat, kann die Daten in die Seite schreiben oder sie auf einem Server veröffentlichen.',
  silent: 'Der Server antwortet nicht mehr. Versuchen Sie es später noch einmal.',
  cut: 'Die Verbindung brach ab, bevor die ganze Datei da war. Versuchen Sie es noch einmal.',
  http: `${withheld} Versuchen Sie es später noch einmal.`,
  missing: `${withheld} Unter dieser Adresse kennt er keine; vielleicht liegt sie jetzt woanders.`,
  forbidden: `${withheld} Sie ist nicht für alle zugänglich; fragen Sie, wer sie veröffentlicht hat.`,
  server: `${withheld} Der Fehler liegt bei ihm; versuchen Sie es später noch einmal.`,
  'too-large': 'Die Datei ist zu groß, um angezeigt zu werden. Nehmen Sie einen Teil davon.',
  'invalid-argument': 'Die Adresse der Datei ist keine. Wer diese Seite gemacht hat, kann sie berichtigen.',
  'unsupported-format': 'Das Format der Datei ist hier nicht bekannt. Sie muss erst umgewandelt werden.',
  'invalid-file': `${faulty} Wer sie gemacht hat, kann sie berichtigen.`,
  'bad-json': `${faulty} Vielleicht ist sie nicht ganz angekommen; versuchen Sie es noch einmal.`,
  'empty-file': 'Die Datei ist leer. Versuchen Sie es später noch einmal, oder fragen Sie, wer sie veröffentlicht hat.',
  'web-page': 'Statt der Datei kam eine Webseite. Vielleicht muss man sich erst anmelden, oder die Adresse ist falsch.',
  'not-text': 'Unter der Adresse liegt etwas anderes als ein Graph, etwa ein Bild. Prüfen Sie die Adresse.',
  'not-a-graph': 'Die Datei enthält keinen Graphen, der hier zu lesen ist. Prüfen Sie, ob es die richtige ist.',
  'newer-format': 'Die Datei ist neuer als diese Seite, die sie nicht lesen kann. Die Seite muss aktualisiert werden.',
  other: 'Der Graph kann nicht gezeigt werden. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
}
