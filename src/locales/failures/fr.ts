import type { FailureMessages } from './messages.js'

const withheld = 'Le serveur n’a pas fourni le fichier.'
const faulty = 'Le fichier contient des erreurs\u00a0; rien n’en est affiché.'

export const failuresFr: FailureMessages = {
  network:
    'Le fichier est inaccessible. Vérifiez la connexion et réessayez. Si cela ne suffit pas, son serveur n’autorise peut-être pas les autres sites à le lire.',
  offline: 'Il n’y a pas de connexion. Le graphe se chargera de lui-même dès qu’elle sera rétablie.',
  disk: 'Une page ouverte depuis un disque ne peut lire aucun autre fichier. Ses auteurs peuvent y inscrire les données, ou la publier sur un serveur.',
  silent: 'Le serveur ne répond plus. Réessayez plus tard.',
  cut: 'La connexion a été coupée avant la fin du fichier. Réessayez.',
  http: `${withheld} Réessayez plus tard.`,
  missing: `${withheld} Il n’en connaît aucun à cette adresse\u00a0; le fichier a peut-être été déplacé.`,
  forbidden: `${withheld} Le fichier n’est pas ouvert à tous\u00a0; adressez-vous à qui le publie.`,
  server: `${withheld} La panne est de son côté\u00a0; réessayez plus tard.`,
  'too-large': 'Le fichier est trop volumineux pour être affiché. Prenez-en une partie.',
  'invalid-argument': 'L’adresse du fichier n’en est pas une. Les auteurs de cette page peuvent la corriger.',
  'unsupported-format': 'Le format du fichier n’est pas reconnu. Il faut d’abord le convertir.',
  'invalid-file': `${faulty} Ses auteurs peuvent les corriger.`,
  'bad-json': `${faulty} Il n’est peut-être pas arrivé en entier\u00a0; réessayez.`,
  'empty-file': 'Le fichier est vide. Réessayez plus tard, ou adressez-vous à qui le publie.',
  'web-page':
    'Une page web est arrivée à la place du fichier. Il faut peut-être d’abord se connecter, ou l’adresse est fausse.',
  'not-text': 'L’adresse mène à autre chose qu’un graphe, une image par exemple. Vérifiez l’adresse.',
  'not-a-graph': 'Le fichier ne contient aucun graphe lisible ici. Vérifiez que c’est le bon.',
  'newer-format': 'Le fichier est plus récent que cette page, qui ne peut pas le lire. La page doit être mise à jour.',
  other: 'Le graphe ne peut pas être affiché. Réessayez, ou rechargez la page.',
}
