package generate

// person is somebody invented.
type person struct {
	given, surname string
	title          string // Deputy Minister of Ports
	met            bool   // already named in full in the text
}

func (p person) name() string { return p.given + " " + p.surname }

var abroadGiven = []string{
	"Anselm", "Irena", "Mirela", "Davor", "Lucian", "Amara", "Selim", "Nadia", "Oren", "Petra", "Rafik", "Sabine", "Talia",
	"Yusef", "Zora", "Elio", "Farid", "Greta", "Hana", "Ilya", "Jonas", "Kemal", "Lena", "Marek", "Ondine", "Tarik",
}

var abroadSurnames = []string{
	"Tovarre", "Belusek", "Omarande", "Kestrani", "Doruval", "Vantesh", "Halimo", "Quessant", "Ravendo", "Sorabek",
	"Tindalo", "Urvanes", "Wesselan", "Yarmout", "Zeledin", "Ambrosac", "Corvane", "Dastimir", "Elvaresh", "Fontabri",
	"Gorandel", "Hestivan", "Iskarel", "Jandrosk", "Karvolin", "Lomandre", "Mirendal", "Nastovel", "Orlomand", "Pelvarin",
	"Abrantek", "Bellisar", "Cassovar", "Dremmond", "Estovane", "Farrukel", "Gallimund", "Harvessian", "Ilmarand",
	"Jorvanti", "Kelmendra", "Lissovar", "Marchetane", "Norvelle", "Ombrasa", "Prestovan", "Rukandis", "Salvaterre",
	"Tremontal", "Ustinavar", "Vellamund", "Wandrosse", "Yelverand", "Zambrevin", "Ardelune", "Brisemont", "Caldovar",
	"Delacrane", "Emberato", "Fioravel",
}

var homeGiven = []string{
	"Jane", "Edwin", "Harriet", "Miles", "Laura", "Owen", "Clara", "Paul", "Ruth", "Victor", "Nora", "Simon", "Edith",
	"Hugh",
}

var homeSurnames = []string{
	"Marlowe", "Penhallow", "Winslade", "Thackery", "Corbridge", "Ellingham", "Fairweather", "Greenhalgh", "Hollowell",
	"Kestrel", "Larkspur", "Merriday", "Northcote", "Oakhurst", "Pemberlin", "Roebuck", "Stanmore", "Trevanion",
	"Underhay",
	"Wetherall", "Yardlow", "Ashdown-Vane", "Brackwell", "Cotterstock",
}

// chief returns the chief of mission, who stays for three years.
func (p *post) chief(year int) person {
	n := uint64(year / 3)
	for _, c := range []byte(p.name) {
		n = n*131 + uint64(c)
	}
	d := newDice(n)
	return person{given: pick(d, homeGiven), surname: pick(d, homeSurnames), title: p.chiefTitle()}
}

func (p *post) chiefTitle() string {
	if p.kind == "AMCONSUL" {
		return "Consul General"
	}
	return "Ambassador"
}

// colleague returns an officer of the Department or of a post, other than the given ones.
func colleague(d dice, others ...person) person {
	for {
		who := person{given: pick(d, homeGiven), surname: pick(d, homeSurnames)}
		if !knows(others, who.surname) {
			return who
		}
	}
}

// stranger returns somebody of the host country, other than the given ones. There are more names
// than a cable has people.
func stranger(d dice, title string, others []*person) *person {
	for {
		who := &person{given: pick(d, abroadGiven), surname: pick(d, abroadSurnames), title: title}
		taken := false
		for _, other := range others {
			taken = taken || other.surname == who.surname
		}
		if !taken {
			return who
		}
	}
}

func knows(people []person, surname string) bool {
	for _, p := range people {
		if p.surname == surname {
			return true
		}
	}
	return false
}
