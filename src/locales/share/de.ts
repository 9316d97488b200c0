import type { ShareMessages } from './messages.js'

export const shareDe: ShareMessages = {
  name: 'Diese Ansicht teilen',
  close: 'Schließen',
  label: {
    link: 'Link zu dieser Ansicht',
    tag: 'Code für Ihre eigene Seite, als Tag',
    frame: 'Code für Ihre eigene Seite, als Rahmen',
  },
  copy: { link: 'Link kopieren', tag: 'Code des Tags kopieren', frame: 'Code des Rahmens kopieren' },
  copied: {
    link: 'Der Link ist kopiert.',
    tag: 'Der Code des Tags ist kopiert.',
    frame: 'Der Code des Rahmens ist kopiert.',
  },
  failed:
    'Dieser Browser lässt das Kopieren hier nicht zu. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder dem Menü.',
  foreign: 'Auf einer anderen Website geht das Tag nur, wenn die Website der Daten ihr erlaubt, sie zu laden (CORS).',
  script:
    'Legen Sie entente-graph.min.js und die zugehörigen Dateien auf Ihre Website und schreiben Sie deren Adresse in den Code.',
  inline:
    'Die Daten sind Teil dieser Seite und haben keine Adresse: Das Tag braucht sie in sich, in einem Script des Typs application/json.',
  inlineHere:
    'Hierher gehören die Daten, in einem Script des Typs application/json: Auf der Seite, von der dies kopiert ist, haben sie keine Adresse.',
  partLinked:
    'Ein Tag kann nicht alles von dieser Ansicht sagen, etwa was in der Legende ausgelassen oder was eingeklappt ist. Der Link und der Rahmen können es.',
  part: 'Ein Tag kann nicht alles von dieser Ansicht sagen, etwa was in der Legende ausgelassen oder was eingeklappt ist.',
}
