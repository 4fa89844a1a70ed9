import { Mark, Says, Word, type Words } from './words.ts';

/** Spanish. */
export const es: Words = {
  language: 'es',
  decimalComma: true,
  common:
    'a el la los las de del y o que en un una con por para al se su nuestro nuestra nuestros nuestras es más menos hasta desde sin entre cada lo todos todas ser como muy antes sobre unos ningún ninguna',
  classes: {
    [Word.either]: 'hacer crear construir ofrecer desarrollar apoyar incorporar',
    [Word.output]: 'hacer capacitar habilitar ir',
    [Word.obtain]:
      'conseguir ganar captar cerrar firmar obtener adquirir vender generar lograr atraer sumar recaudar fichar cosechar facturar recibir encontrar',
    [Word.publish]:
      'conseguir ganar captar cerrar firmar obtener adquirir vender generar contratar publicar lanzar atraer sumar',
    [Word.people]:
      'usuarios clientes personas gente equipos empleados pacientes alumnos estudiantes familias ciudadanos vecinos todos colaboradores trabajadores niños jóvenes mujeres docentes profesores socios personal comunidades voluntarios mayores proveedores ciudadanía visitantes participantes clientela',
    [Word.up]:
      'aumentar aument* increment* subir subid* elevar elevad* crecer crec* duplicar triplicar ampliar sube suben crece crecen aumenta aumentan ampliación incremento',
    [Word.down]:
      'reducir reduc* reduz* reduj* bajar baj* disminu* recortar recort* descender acortar rebajar minimizar abaratar acelera cae baja bajan caída descenso atajar perder',
    [Word.improve]: 'mejorar mejor* optimizar',
    [Word.keep]: 'mantener manten* conservar sostener preservar',
    [Word.reach]: 'alcanzar lograr llegar superar llevar obtener',
    [Word.aim]:
      'ser tener convertir convertirse lograr hacer que ganar ofrecer dar fomentar inspirar fortalecer consolidar transformar liderar mejorar posicionar garantizar deleitar facilitar impulsar acelerar escalar crear construir desarrollar apoyar enamorar cuidar proteger asegurar revolucionar reforzar potenciar empoderar ayudar conectar conquistar simplificar devolver recuperar promover expandir vivir sentir asombrar modernizar profesionalizar brindar afianzar contribuir combatir erradicar democratizar humanizar diversificar diferenciar internacionalizar agilizar motivar retener fidelizar entender comprender demostrar dominar destacar evolucionar reinventar reactivar unir alinear maximizar favorecer valorar acercar cohesionar disfrutar crecer atraer',
    [Word.metric]:
      'coste costo número ingresos ventas clientes usuarios retención conversión ticket-promedio mql quejas reclamaciones incidencias visitas suscriptores seguidores margen rotación abandono cancelaciones pedidos reservas tráfico facturación beneficio cantidad visitantes gasto consumo accidentes absentismo ausentismo asistencia participación alumnos matrículas descargas contratos deuda donaciones emisiones residuos devoluciones inventario rentabilidad plazos comentarios reseñas llamadas citas pacientes socios horas satisfacción propuestas cartera cuota productividad cobertura puntualidad ocupación penetración mortalidad ciclos disponibilidad deserción aprobación',
    [Word.abstract]:
      'confianza experiencia cultura calidad satisfacción felicidad reputación equipo comunidad organización empresa marca salud crecimiento innovación futuro bienestar lealtad compromiso orgullo excelencia seguridad sostenibilidad transparencia colaboración comunicación liderazgo referente referencia lugar vida atención relación posición transformación eficiencia impacto alianza alianzas bases sueño ambiente entorno ciudad corazón mercado talento visibilidad presencia dependencia digitalización cohesión vínculo convivencia productividad rendimiento desempeño motivación clima autonomía inclusión igualdad equidad justicia solidaridad diversidad educación aprendizaje posicionamiento competitividad prestigio imagen identidad resiliencia estabilidad autoridad influencia fidelidad credibilidad notoriedad pobreza hambre brecha barreras burocracia silos capacidades éxito accesibilidad flexibilidad usabilidad fiabilidad recuperación independencia ecosistema derechos participación ciudadana protección prevención acceso oportunidades economía',
    [Word.activity]:
      'implementación implantación campaña taller curso formación informe proyecto plan lanzamiento encuesta rediseño integración migración programa desarrollo reunión evento jornada charla entrevista contenido publicación visita visitas vídeo alianzas sesión',
    [Word.quality]:
      'mejor mejores líder excelente feliz felices inolvidable confiable sencillo excepcional sobresaliente único preferido increíble referente saludable sostenible divertido orgulloso inspirador memorable ágil adoran aman encanta encantan disfrutan recomiendan confían óptimo sólido destacado motivado cohesionado innovador eficiente eficaz fuerte reconocido fluido fiel satisfecho comprometido unido inclusivo accesible transparente robusto rentable resiliente autónomo productivo impecable extraordinario excelencia éxito exitoso seguro amado atractivo escalable',
    [Word.more]: 'más mayor mayores mejor',
    [Word.less]: 'menos menor menores',
    [Word.article]: 'el la los las un una unos unas',
    [Word.owned]: 'nuestro nuestra nuestros nuestras su sus los las',
    [Word.every]: 'cada todo todos toda todas',
    [Word.preposition]:
      'de del en con por para al a sin sobre entre hasta desde según durante tras ante',
    [Word.conjunction]: 'y o que mientras pero cuando',
    [Word.auxiliary]: 'es son está están sea sean ser ha han se',
  },
  says: {
    [Says.smaller]:
      'tiempo tiempos coste costo quejas reclamaciones incidencias rotación abandono cancelaciones plazo espera gasto consumo accidentes absentismo ausentismo deuda emisiones residuos devoluciones plazos latencia retrasos fallos defectos impagos abandonos riesgo',
    [Says.score]: 'nota puntuación satisfacción valoración calificación estrellas',
    [Says.rate]: 'tasa cuota porcentaje',
    [Says.time]: 'tiempo tiempos plazo duración demora espera',
    [Says.soft]: 'total medio promedio nuevo nuevos próximos próximas últimos últimas',
    [Says.unitAdjective]: 'laborables hábiles naturales',
    [Says.none]: 'ningún ninguna ninguno',
    [Says.month]:
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    [Says.calendar]: 'trimestre año mes semana semestre fin final próximo este',
  },
  marks: {
    [Mark.from]: 'de, vs, desde, en lugar de, en vez de, frente a, partiendo de',
    [Mark.now]: 'era, eran, actualmente, hoy, ahora, actual, antes',
    [Mark.to]: 'meta, objetivo, a, al, hasta, hasta el, hasta los',
    [Mark.low]:
      'al menos, igual o superior a, igual o superior al, más de, superior a, superior al, por encima de, por encima del, como mínimo, mínimo, mayor de, mayor que, no menos de, por lo menos, supera el, mayor a, mayores a, superiores a, arriba de, encima de, más del',
    [Mark.high]:
      'menos de, exceda, excedan, igual o inferior a, inferior a, inferior al, por debajo de, por debajo del, como máximo, máximo, menor de, menor que, no más de, a lo sumo, menor a, menores a, inferiores a, debajo de, menos del, máx',
    [Mark.lowAfter]: 'o más, como mínimo, mínimo',
    [Mark.highAfter]: 'o menos, como máximo, máximo',
    [Mark.by]: 'en, en un, un, por, en el',
    [Mark.upBefore]: 'otros, otras',
    [Mark.moreAfter]: 'más, mayor, más alta, más alto, adicionales',
    [Mark.lessAfter]: 'menos, menor, más baja, más bajo, más rápido',
    [Mark.window]:
      'en, durante, dentro de, tras, después de, pasadas, pasados, cada, últimos, primeros, antes de, por',
    [Mark.among]: 'para, en, de, con, entre, a',
    [Mark.per]: 'por, cada',
    [Mark.of]: 'de, del, es, en',
    [Mark.outOf]: 'de cada, por cada',
    [Mark.between]: 'entre',
    [Mark.about]: 'unos, unas, aproximadamente, cerca de, casi, solo',
    [Mark.due]: 'antes de, antes del, hasta, en, para, al, este, a finales de',
  },
  numbers:
    'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 doscientos=200 trescientos=300 quinientos=500 una=1',
  fractions: {
    50: 'mitad',
    '33.333333333333336': 'tercio tercios',
    25: 'cuarto cuartos',
    20: 'quinto quintos',
    10: 'décimo',
  },
  scales: { 1000: 'mil', 1000000: 'millón millones' },
  units: {
    percent: '%',
    points: 'puntos punto',
    s: 's segundos segundo',
    min: 'min minutos minuto',
    h: 'h horas hora',
    day: 'día días',
    week: 'semana semanas',
    month: 'mes meses',
    year: 'año años',
    EUR: '€ euros euro',
    USD: '$ dólares',
    ratio: 'x veces',
    score: 'estrellas',
  },
  multiples: { 2: 'duplicar doblar', 3: 'triplicar' },
};
