// @ts-check
/** The French stemmer of Snowball: the same stems as snowballstemmer 3.1.1 in Python.
 * Made by `bin/make-stemmers` from snowballstemmer/french_stemmer.py; not to be edited.
 * Generated from french.sbl by Snowball 3.1.1 - https://snowballstem.org/
 *
 * Copyright (c) 2001, Dr Martin Porter
 * Copyright (c) 2004,2005, Richard Boulton
 * Copyright (c) 2013, Yoshiki Shibukawa
 * Copyright (c) 2006-2025, Olly Betts
 * SPDX-License-Identifier: BSD-3-Clause
 */
import {among,begin,eq,eqB,find,findB,goIn,goOut,isIn,isInB,isOutB,put,s} from "./snowball.js";
const g_v="aeiouyàâèéêëîïôùû";
const g_oux_ending="bhjlnp";
const g_elision_char="cdjlmnst";
const g_keep_with_s="aiosuè";
let p2=0;
let p1=0;
let pV=0;
const a_0=among("col par tap|ni");
const a_1=among("|I|U|Y|He|Hi|H|",7);
const a_2=among("|iv|eus|iqU abl|Ièr ièr");
const a_3=among("|abil|ic|iv");
const a_4=among("|iqUe ance able isme iste iqUes ances ables ismes istes eux|atrice ation ateur atrices ations ateurs|logie logies|usion ution usions utions|ence ences|ements ement|ités ité|ive if ives ifs|eaux|aux|oux|euse euses|issements issement|amment|emment|ments ment");
const a_5=among("|ira ie isse issante i irai ir iras ies îmes isses issantes îtes is irais issais irions issions irons issons issants it irait issait issant iraIent issaIent irent issent iront ît iriez issiez irez issez");
const a_6=among("épl auv|al");
const a_7=among("|ions|era ée erai er eras ées eais erais erions erons és erait eraIent èrent eront ez iez eriez erez é|a asse ante ai as âmes asses antes âtes assions ants ait ant aIent assent ât assiez|aise aises ais");
const a_8=among("|ion|Ière ière Ier ier|e");
const a_9=among("ell eill enn onn ett");
function elisions(){
s.b=s.c;
for(;;){
lab0:{
if(!isIn(g_elision_char))break lab0;
break;
}
if(!eq("qu"))return false;
break;
}
if(s.c===s.l||s.w[s.c]!=="'")return false;
s.c+=1;
s.k=s.c;
if(s.c>=s.l)return false;
put("");
return true;
}
function prelude(){
let v1,v2,v3,v4;
for(;;){
v1=s.c;
lab0:{
for(;;){
v2=s.c;
lab1:{
for(;;){
v3=s.c;
lab2:{
if(!isIn(g_v))break lab2;
s.b=s.c;
for(;;){
v4=s.c;
lab3:{
if(s.c===s.l||s.w[s.c]!=="u")break lab3;
s.c+=1;
s.k=s.c;
if(!isIn(g_v))break lab3;
put("U");
break;
}
s.c=v4;
lab3:{
if(s.c===s.l||s.w[s.c]!=="i")break lab3;
s.c+=1;
s.k=s.c;
if(!isIn(g_v))break lab3;
put("I");
break;
}
s.c=v4;
if(s.c===s.l||s.w[s.c]!=="y")break lab2;
s.c+=1;
s.k=s.c;
put("Y");
break;
}
break;
}
s.c=v3;
lab2:{
s.b=s.c;
if(s.c===s.l||s.w[s.c]!=="ë")break lab2;
s.c+=1;
s.k=s.c;
put("He");
break;
}
s.c=v3;
lab2:{
s.b=s.c;
if(s.c===s.l||s.w[s.c]!=="ï")break lab2;
s.c+=1;
s.k=s.c;
put("Hi");
break;
}
s.c=v3;
lab2:{
s.b=s.c;
if(s.c===s.l||s.w[s.c]!=="y")break lab2;
s.c+=1;
s.k=s.c;
if(!isIn(g_v))break lab2;
put("Y");
break;
}
s.c=v3;
if(s.c===s.l||s.w[s.c]!=="q")break lab1;
s.c+=1;
s.b=s.c;
if(s.c===s.l||s.w[s.c]!=="u")break lab1;
s.c+=1;
s.k=s.c;
put("U");
break;
}
s.c=v2;
break;
}
s.c=v2;
if(s.c>=s.l)break lab0;
s.c+=1;
}
continue;
}
s.c=v1;
break;
}
return true;
}
function mark_regions(){
let v1,v3,v2,a;
pV=s.l;
p1=s.l;
p2=s.l;
v1=s.c;
lab0:{
for(;;){
v2=s.c;
lab1:{
if(!isIn(g_v))break lab1;
if(!isIn(g_v))break lab1;
if(s.c>=s.l)break lab1;
s.c+=1;
break;
}
s.c=v2;
lab1:{
a=find(a_0);
if(a===0)break lab1;
if(a===1){
if(!isIn(g_v))break lab1;
}
break;
}
s.c=v2;
if(s.c>=s.l)break lab0;
s.c+=1;
if(!goOut(g_v))break lab0;
s.c+=1;
break;
}
pV=s.c;
}
s.c=v1;
v3=s.c;
lab0:{
if(!goOut(g_v))break lab0;
s.c+=1;
if(!goIn(g_v))break lab0;
s.c+=1;
p1=s.c;
if(!goOut(g_v))break lab0;
s.c+=1;
if(!goIn(g_v))break lab0;
s.c+=1;
p2=s.c;
}
s.c=v3;
return true;
}
function postlude(){
let v1,a;
for(;;){
v1=s.c;
lab0:{
s.b=s.c;
a=find(a_1);
s.k=s.c;
if(a===1)put("i");
else if(a===2)put("u");
else if(a===3)put("y");
else if(a===4)put("ë");
else if(a===5)put("ï");
else if(a===6)put("");
else {
if(s.c>=s.l)break lab0;
s.c+=1;
}
continue;
}
s.c=v1;
break;
}
return true;
}
function RV(){
return pV<=s.c;
}
function R1(){
return p1<=s.c;
}
function R2(){
return p2<=s.c;
}
function standard_suffix(){
let a,v1,v2,v3,v5,v8,v4,v6,v9,v7,v10,v11;
s.k=s.c;
a=findB(a_4);
if(a===0)return false;
s.b=s.c;
if(a===1){
if(!R2())return false;
put("");
}
else if(a===2){
if(!R2())return false;
put("");
v1=s.l-s.c;
lab0:{
s.k=s.c;
if(!eqB("ic")){
s.c=s.l-v1;
break lab0;
}
s.b=s.c;
for(;;){
v2=s.l-s.c;
lab1:{
if(!R2())break lab1;
put("");
break;
}
s.c=s.l-v2;
put("iqU");
break;
}
}
}
else if(a===3){
if(!R2())return false;
put("log");
}
else if(a===4){
if(!R2())return false;
put("u");
}
else if(a===5){
if(!R2())return false;
put("ent");
}
else if(a===6){
if(!RV())return false;
put("");
v3=s.l-s.c;
lab0:{
s.k=s.c;
a=findB(a_2);
if(a===0){
s.c=s.l-v3;
break lab0;
}
s.b=s.c;
if(a===1){
if(!R2()){
s.c=s.l-v3;
break lab0;
}
put("");
s.k=s.c;
if(!eqB("at")){
s.c=s.l-v3;
break lab0;
}
s.b=s.c;
if(!R2()){
s.c=s.l-v3;
break lab0;
}
put("");
}
else if(a===2){
for(;;){
v4=s.l-s.c;
lab1:{
if(!R2())break lab1;
put("");
break;
}
s.c=s.l-v4;
if(!R1()){
s.c=s.l-v3;
break lab0;
}
put("eux");
break;
}
}
else if(a===3){
if(!R2()){
s.c=s.l-v3;
break lab0;
}
put("");
}
else {
if(!RV()){
s.c=s.l-v3;
break lab0;
}
put("i");
}
}
}
else if(a===7){
if(!R2())return false;
put("");
v5=s.l-s.c;
lab0:{
s.k=s.c;
a=findB(a_3);
if(a===0){
s.c=s.l-v5;
break lab0;
}
s.b=s.c;
if(a===1){
for(;;){
v6=s.l-s.c;
lab1:{
if(!R2())break lab1;
put("");
break;
}
s.c=s.l-v6;
put("abl");
break;
}
}
else if(a===2){
for(;;){
v7=s.l-s.c;
lab1:{
if(!R2())break lab1;
put("");
break;
}
s.c=s.l-v7;
put("iqU");
break;
}
}
else {
if(!R2()){
s.c=s.l-v5;
break lab0;
}
put("");
}
}
}
else if(a===8){
if(!R2())return false;
put("");
v8=s.l-s.c;
lab0:{
s.k=s.c;
if(!eqB("at")){
s.c=s.l-v8;
break lab0;
}
s.b=s.c;
if(!R2()){
s.c=s.l-v8;
break lab0;
}
put("");
s.k=s.c;
if(!eqB("ic")){
s.c=s.l-v8;
break lab0;
}
s.b=s.c;
for(;;){
v9=s.l-s.c;
lab1:{
if(!R2())break lab1;
put("");
break;
}
s.c=s.l-v9;
put("iqU");
break;
}
}
}
else if(a===9)put("eau");
else if(a===10){
if(!R1())return false;
put("al");
}
else if(a===11){
if(!isInB(g_oux_ending))return false;
put("ou");
}
else if(a===12){
for(;;){
v10=s.l-s.c;
lab0:{
if(!R2())break lab0;
put("");
break;
}
s.c=s.l-v10;
if(!R1())return false;
put("eux");
break;
}
}
else if(a===13){
if(!R1())return false;
if(!isOutB(g_v))return false;
put("");
}
else if(a===14){
if(!RV())return false;
put("ant");
return false;
}
else if(a===15){
if(!RV())return false;
put("ent");
return false;
}
else {
v11=s.l-s.c;
if(!isInB(g_v))return false;
if(!RV())return false;
s.c=s.l-v11;
put("");
return false;
}
return true;
}
function i_verb_suffix(){
let v2;
if(s.c<pV)return false;
v2=s.m;
s.m=pV;
s.k=s.c;
if(findB(a_5)===0){
s.m=v2;
return false;
}
s.b=s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="H")break lab0;
s.c-=1;
s.m=v2;
return false;
}
if(!isOutB(g_v)){
s.m=v2;
return false;
}
put("");
s.m=v2;
return true;
}
function verb_suffix(){
let v2,a,v3,v4;
if(s.c<pV)return false;
v2=s.m;
s.m=pV;
s.k=s.c;
a=findB(a_7);
if(a===0){
s.m=v2;
return false;
}
s.b=s.c;
s.m=v2;
if(a===1){
if(!R2())return false;
put("");
}
else if(a===2)put("");
else if(a===3){
v3=s.l-s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="e"){
s.c=s.l-v3;
break lab0;
}
s.c-=1;
if(!RV()){
s.c=s.l-v3;
break lab0;
}
s.b=s.c;
}
put("");
}
else {
v4=s.l-s.c;
lab0:{
a=findB(a_6);
if(a===0)break lab0;
if(a===1){
if(s.c<=s.m)break lab0;
s.c-=1;
if(s.c>s.m)break lab0;
}
return false;
}
s.c=s.l-v4;
put("");
}
return true;
}
function residual_suffix(){
let v1,v4,a,v2;
v1=s.l-s.c;
lab0:{
s.k=s.c;
if(s.c<=s.m||s.w[s.c-1]!=="s"){
s.c=s.l-v1;
break lab0;
}
s.c-=1;
s.b=s.c;
v2=s.l-s.c;
for(;;){
lab1:{
if(!eqB("Hi"))break lab1;
break;
}
if(!isOutB(g_keep_with_s)){
s.c=s.l-v1;
break lab0;
}
break;
}
s.c=s.l-v2;
put("");
}
if(s.c<pV)return false;
v4=s.m;
s.m=pV;
s.k=s.c;
a=findB(a_8);
if(a===0){
s.m=v4;
return false;
}
s.b=s.c;
if(a===1){
if(!R2()){
s.m=v4;
return false;
}
for(;;){
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="s")break lab0;
s.c-=1;
break;
}
if(s.c<=s.m||s.w[s.c-1]!=="t"){
s.m=v4;
return false;
}
s.c-=1;
break;
}
put("");
}
else if(a===2)put("i");
else put("");
s.m=v4;
return true;
}
function un_double(){
let v1;
v1=s.l-s.c;
if(findB(a_9)===0)return false;
s.c=s.l-v1;
s.k=s.c;
if(s.c<=s.m)return false;
s.c-=1;
s.b=s.c;
put("");
return true;
}
function un_accent(){
let v1;
v1=1;
for(;;){
lab0:{
if(!isOutB(g_v))break lab0;
v1-=1;
continue;
}
break;
}
if(v1>0)return false;
s.k=s.c;
for(;;){
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="é")break lab0;
s.c-=1;
break;
}
if(s.c<=s.m||s.w[s.c-1]!=="è")return false;
s.c-=1;
break;
}
s.b=s.c;
put("e");
return true;
}
/** @param {string} word in lower case @returns {string} */
export function stem(word){
let v1,v2,v3,v9,v10,v11,v4,v5,v7,v6,v8;
begin(word);
v1=s.c;
elisions();
s.c=v1;
v2=s.c;
prelude();
s.c=v2;
mark_regions();
s.m=s.c;
s.c=s.l;
v3=s.l-s.c;
lab0:{
for(;;){
v4=s.l-s.c;
lab1:{
v5=s.l-s.c;
for(;;){
v6=s.l-s.c;
lab2:{
if(!standard_suffix())break lab2;
break;
}
s.c=s.l-v6;
lab2:{
if(!i_verb_suffix())break lab2;
break;
}
s.c=s.l-v6;
if(!verb_suffix())break lab1;
break;
}
s.c=s.l-v5;
v7=s.l-s.c;
lab2:{
s.k=s.c;
for(;;){
v8=s.l-s.c;
lab3:{
if(s.c<=s.m||s.w[s.c-1]!=="Y")break lab3;
s.c-=1;
s.b=s.c;
put("i");
break;
}
s.c=s.l-v8;
if(s.c<=s.m||s.w[s.c-1]!=="ç"){
s.c=s.l-v7;
break lab2;
}
s.c-=1;
s.b=s.c;
put("c");
break;
}
}
break;
}
s.c=s.l-v4;
if(!residual_suffix())break lab0;
break;
}
}
s.c=s.l-v3;
v9=s.l-s.c;
un_double();
s.c=s.l-v9;
v10=s.l-s.c;
un_accent();
s.c=s.l-v10;
s.c=s.m;
v11=s.c;
postlude();
s.c=v11;
return s.w;
}
