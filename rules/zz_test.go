package rules_test
import ("testing";"time";"fmt";"sort";"os";"github.com/cablelint/cablelint/grammar";"github.com/cablelint/cablelint/lint";"github.com/cablelint/cablelint/rules";"github.com/cablelint/cablelint/internal/generate")
func TestGen(t *testing.T){
 counts:=map[string]int{}; ex:=map[string]string{}; var fs []string; n:=0; prof:=map[string]int{}
 for f:=range generate.Corpus(1,500){ fs=append(fs,f.Text); n+=len(f.Text) }
 t0:=time.Now(); rs:=rules.All()
 for i,s:=range fs{ r:=lint.Run(grammar.Parse("",s),rs,lint.Config{}); prof[r.Profile.String()+r.Cable.Dialect.String()]++; for _,d:=range r.Diagnostics{ k:=d.Severity.String()+" "+d.Rule; counts[k]++; if _,ok:=ex[k];!ok{p:=r.Cable.File.Position(d.At.Start); l:=r.Cable.File.Lines[p.Line-1]; ex[k]=fmt.Sprintf("#%d %d:%d %s | %q",i,p.Line,p.Column,d.Message,l.Span().Of(s)[:min(100,l.End-l.Start)]); os.WriteFile("/tmp/dump/"+d.Rule+".cable",[]byte(s),0o644)}}}
 d:=time.Since(t0)
 t.Logf("%d bytes in %v: %.1f MB/s; profiles %v",n,d,float64(n)/1e6/d.Seconds(),prof)
 var ks []string; for k:=range counts{ks=append(ks,k)}; sort.Strings(ks)
 for _,k:=range ks{t.Log(counts[k],k,ex[k])}
}
