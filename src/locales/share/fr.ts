import type { ShareMessages } from './messages.js'

export const shareFr: ShareMessages = {
  name: 'Partager cette vue',
  close: 'Fermer',
  label: {
    link: 'Lien vers cette vue',
    tag: 'Code pour votre propre page, sous forme de balise',
    frame: 'Code pour votre propre page, sous forme de cadre',
  },
  copy: { link: 'Copier le lien', tag: 'Copier le code de la balise', frame: 'Copier le code du cadre' },
  copied: {
    link: 'Le lien est copié.',
    tag: 'Le code de la balise est copié.',
    frame: 'Le code du cadre est copié.',
  },
  failed:
    'Ce navigateur n’autorise pas la copie ici. Le texte est sélectionné\u00a0: copiez-le avec le clavier ou le menu.',
  foreign:
    'Sur un autre site, la balise ne fonctionne que si le site des données autorise ce site à les charger (CORS).',
  script:
    'Placez entente-graph.min.js et les fichiers qui l’accompagnent sur votre site, et inscrivez leur adresse dans le code.',
  inline:
    'Les données font partie de cette page et n’ont pas d’adresse\u00a0: la balise doit les contenir, dans un script du type application/json.',
  inlineHere:
    'Les données ont leur place ici, dans un script du type application/json\u00a0: sur la page d’où ceci est copié, elles n’ont pas d’adresse.',
  partLinked:
    'Une balise ne peut pas tout dire de cette vue, comme ce que la légende écarte ou ce qui est replié. Le lien et le cadre le peuvent.',
  part: 'Une balise ne peut pas tout dire de cette vue, comme ce que la légende écarte ou ce qui est replié.',
}
