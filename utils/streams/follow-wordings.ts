import type { Day } from '@/utils/time/day.ts';

/** How following is described in one language: steps that hold in any version of Amazon's app, and one line. */
interface Wording {
  steps: readonly string[];
  line: string;
}

/** The day on which these were last looked over. No official steps were found in any language: all are unconfirmed. */
export const WORDED_ON: Day = '2026-12-01';

/** Linkshelf's wordings, in the languages of the app and of the marketplaces (BCP 47). `{page}` is her page's address. */
export const FOLLOW_WORDINGS: Readonly<Record<string, Wording>> & { readonly en: Wording } = {
  en: {
    steps: [
      'Open my page: {page}',
      'Tap “+ Follow”',
      'Allow notifications for the Amazon app in your phone’s settings',
    ],
    line: 'Follow me on Amazon to hear when I go live: {page}, tap “+ Follow” and allow notifications',
  },
  de: {
    steps: [
      'Meine Seite öffnen: {page}',
      'Auf „+ Folgen“ tippen',
      'In den Einstellungen deines Handys Mitteilungen der Amazon-App erlauben',
    ],
    line: 'Folge mir auf Amazon und erfahre, wenn ich live bin: {page}, auf „+ Folgen“ tippen und Mitteilungen erlauben',
  },
  fr: {
    steps: [
      'Ouvrez ma page : {page}',
      'Appuyez sur « + Suivre »',
      'Autorisez les notifications de l’application Amazon dans les réglages de votre téléphone',
    ],
    line: 'Suivez-moi sur Amazon pour savoir quand je passe en direct : {page}, appuyez sur « + Suivre » et autorisez les notifications',
  },
  it: {
    steps: [
      'Apri la mia pagina: {page}',
      'Tocca «+ Segui»',
      'Consenti le notifiche dell’app Amazon nelle impostazioni del telefono',
    ],
    line: 'Seguimi su Amazon per sapere quando sono in diretta: {page}, tocca «+ Segui» e consenti le notifiche',
  },
  es: {
    steps: [
      'Abre mi página: {page}',
      'Toca «+ Seguir»',
      'Permite las notificaciones de la app de Amazon en los ajustes de tu teléfono',
    ],
    line: 'Sígueme en Amazon para saber cuándo estoy en directo: {page}, toca «+ Seguir» y permite las notificaciones',
  },
  'es-MX': {
    steps: [
      'Abre mi página: {page}',
      'Toca “+ Seguir”',
      'Permite las notificaciones de la app de Amazon en la configuración de tu celular',
    ],
    line: 'Sígueme en Amazon para saber cuándo estoy en vivo: {page}, toca “+ Seguir” y permite las notificaciones',
  },
  'pt-BR': {
    steps: [
      'Abra a minha página: {page}',
      'Toque em “+ Seguir”',
      'Permita as notificações do app da Amazon nas configurações do celular',
    ],
    line: 'Siga-me na Amazon para saber quando eu estiver ao vivo: {page}, toque em “+ Seguir” e permita as notificações',
  },
  ja: {
    steps: [
      '私のページを開く：{page}',
      '「+フォロー」をタップする',
      'スマートフォンの設定でAmazonアプリの通知を許可する',
    ],
    line: 'ライブ配信のお知らせを受け取るには、{page} を開き、「+フォロー」をタップして通知を許可してください',
  },
  nl: {
    steps: [
      'Open mijn pagina: {page}',
      'Tik op ‘+ Volgen’',
      'Sta meldingen van de Amazon-app toe in de instellingen van je telefoon',
    ],
    line: 'Volg me op Amazon en hoor het als ik live ben: {page}, tik op ‘+ Volgen’ en sta meldingen toe',
  },
  ar: {
    steps: [
      'افتح صفحتي: {page}',
      'اضغط على «+ متابعة»',
      'اسمح بإشعارات تطبيق Amazon من إعدادات هاتفك',
    ],
    line: 'تابعني على Amazon لتعرف متى أبدأ البث المباشر: {page} ثم اضغط على «+ متابعة» واسمح بالإشعارات',
  },
  sv: {
    steps: [
      'Öppna min sida: {page}',
      'Tryck på ”+ Följ”',
      'Tillåt aviseringar från Amazon-appen i telefonens inställningar',
    ],
    line: 'Följ mig på Amazon och få veta när jag sänder live: {page}, tryck på ”+ Följ” och tillåt aviseringar',
  },
  pl: {
    steps: [
      'Otwórz moją stronę: {page}',
      'Stuknij „+ Obserwuj”',
      'Zezwól na powiadomienia aplikacji Amazon w ustawieniach telefonu',
    ],
    line: 'Obserwuj mnie na Amazon, a dowiesz się, kiedy jestem na żywo: {page}, stuknij „+ Obserwuj” i zezwól na powiadomienia',
  },
  tr: {
    steps: [
      'Sayfamı açın: {page}',
      '“+ Takip et” düğmesine dokunun',
      'Telefonunuzun ayarlarından Amazon uygulamasının bildirimlerine izin verin',
    ],
    line: 'Canlı yayına geçtiğimde haberiniz olsun diye beni Amazon’da takip edin: {page} sayfasında “+ Takip et” düğmesine dokunun ve bildirimlere izin verin',
  },
  zh: {
    steps: ['打开我的主页：{page}', '点按“+ 关注”', '在手机设置中允许亚马逊应用的通知'],
    line: '在亚马逊关注我，开播时即可收到通知：打开 {page}，点按“+ 关注”并允许通知',
  },
};
