// One binary with every program of a Kubernetes control plane, chosen by the name it is called by or by its first
// argument: six programs share most of their code, so that linking them once saves minutes and a gigabyte.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	etcd "go.etcd.io/etcd/server/v3/etcdmain"
	genericapiserver "k8s.io/apiserver/pkg/server"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	kubectl "k8s.io/kubectl/pkg/cmd"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	kwok "sigs.k8s.io/kwok/pkg/kwok/cmd"
)

var programs = map[string]func() *cobra.Command{
	"kube-apiserver":          func() *cobra.Command { return apiserver.NewAPIServerCommand() },
	"kube-controller-manager": controllers.NewControllerManagerCommand,
	"kube-scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
	"kubectl":                 kubectl.NewDefaultKubectlCommand,
	"kwok": func() *cobra.Command {
		// component-base has put its own "version" flag there, which kwok would define again and die of.
		pflag.CommandLine = pflag.NewFlagSet("kwok", pflag.ExitOnError)
		return kwok.NewCommand(genericapiserver.SetupSignalContext())
	},
}

func main() {
	name := filepath.Base(os.Args[0])
	if name != "etcd" && programs[name] == nil && len(os.Args) > 1 {
		name = os.Args[1]
		os.Args = os.Args[1:]
	}
	if name == "etcd" {
		etcd.Main(os.Args)
		return
	}
	program := programs[name]
	if program == nil {
		fmt.Fprintln(os.Stderr, "call it etcd, kube-apiserver, kube-controller-manager, kube-scheduler, kubectl or kwok")
		os.Exit(2)
	}
	os.Exit(cli.Run(program()))
}
